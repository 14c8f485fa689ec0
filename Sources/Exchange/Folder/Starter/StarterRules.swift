extension StarterFolder {
  /// The rules of the example with Danish comments.
  static let danishRules = """
    // Regler for planlægningen. Filen er JSON med kommentarer (JSON5): alt efter // er forklaring.
    // Datoer står i anførselstegn og skrives dd-mm-åååå; klokkeslæt "08:30"; varighed i minutter.
    {
      version: 1,

      // Det tidsrum, der planlægges, og den dag, planen meldes ud.
      horizon: { from: "01-08-{Y}", to: "31-07-{Z}", published: "01-06-{Y}" },

      calendar: {
        // Helligdage og almindelige skoleferier er regnet ud. Skriv her kun det, der er anderledes.
        defaultHolidays: true,
        quiet: [
          // Uger, som en slags arbejdsplads gerne vil have fred i. hard: true betyder helt fri.
          { name: "Eksamen", from: "10-05-{Z}", to: "11-06-{Z}", kinds: ["school"], hard: false },
        ],
      },

      // Hvem der er i ledersparringsgrupper.
      groups: { kinds: ["school", "daycare"], roles: ["leader"] },

      // Hvad der skal holdes. Det, en aktivitet ikke siger, har den normale værdi for sin art (kind).
      activities: [
        { id: "sparring", kind: "sparringMeeting", name: "Ledersparringsmøde",
          count: 4, minutes: 180, starts: ["08:30", "12:30"],
          gap: { minWeeks: 5, idealWeeks: 9, maxWeeks: 16 }, chief: "all" },
        { id: "laeringsdag", kind: "learningDay", name: "Læringsdag",
          count: 2, repeats: 2 },                       // to dage, hver holdt to gange
        { id: "laeringsforloeb", kind: "course", name: "Læringsforløb",
          cohort: { smallest: 4, largest: 20, startsWithinMonths: 12 } },
        { id: "lederseminar", kind: "leaderSeminar", name: "Lederseminar", every: "evenYears" },
        { id: "forvaltningsseminar", kind: "administrationSeminar", name: "Forvaltningsseminar",
          every: "oddYears", notSameDay: ["lederseminar"] },
        { id: "workshop", kind: "workshop", name: "Workshop", notSameWeek: ["laeringssamtale"] },
        { id: "laeringssamtale", kind: "conversation", name: "Læringssamtale", leadWeeks: 3 },
        { id: "netvaerk", kind: "network", name: "Netværk for fyrtårne", count: 2 },
        { id: "kapacitet", kind: "capacityBuilding", name: "Kapacitetsopbygning", repeats: 1 },
        // Jeres egne møder: hvem, hvor tit og hvor længe.
        { id: "chefmoede", kind: "meeting", name: "Chefmøde", count: 4, minutes: 90,
          starts: ["09:00", "13:00"], required: { roles: ["chief"] } },
      ],

      // Læringspakker, som workshops bruger. learningDay er nummeret på den læringsdag, de hører til.
      packs: [
        { id: "feedback", name: "Feedback og observation", theme: "feedback", learningDay: 1 },
        { id: "data", name: "Data i hverdagen", theme: "data", learningDay: 2 },
        { id: "start", name: "Kom godt i gang", theme: "feedback" },
      ],

      // Regler kan slås fra (on: false), gøres til krav (hard: true) eller vægtes anderledes.
      rules: {
        nearHolidays: { weight: 3 },
      },

      // Egne kriterier for grupperne: en kolonne fra people.csv, som skal spredes eller samles.
      criteria: [
        { name: "Erfaring", column: "erfaring", kind: "spread", weight: 5 },
      ],
    }

    """

  /// The rules of the example with English comments.
  static let englishRules = """
    // Rules of planning. The file is JSON with comments (JSON5): all after // is explanation.
    // Dates stand in quotes and are written dd-mm-yyyy; times "08:30"; durations are minutes.
    {
      version: 1,

      // The time that is planned, and the day on which the plan is made known.
      horizon: { from: "01-08-{Y}", to: "31-07-{Z}", published: "01-06-{Y}" },

      calendar: {
        // Public and common school holidays are computed. Write here only what differs.
        defaultHolidays: true,
        quiet: [
          // Weeks in which a kind of workplace wants peace. hard: true keeps them free.
          { name: "Eksamen", from: "10-05-{Z}", to: "11-06-{Z}", kinds: ["school"], hard: false },
        ],
      },

      // Who is in sparring groups.
      groups: { kinds: ["school", "daycare"], roles: ["leader"] },

      // What is held. What an activity does not say has the usual value of its kind.
      activities: [
        { id: "sparring", kind: "sparringMeeting", name: "Ledersparringsmøde",
          count: 4, minutes: 180, starts: ["08:30", "12:30"],
          gap: { minWeeks: 5, idealWeeks: 9, maxWeeks: 16 }, chief: "all" },
        { id: "laeringsdag", kind: "learningDay", name: "Læringsdag",
          count: 2, repeats: 2 },                       // two days, each held twice
        { id: "laeringsforloeb", kind: "course", name: "Læringsforløb",
          cohort: { smallest: 4, largest: 20, startsWithinMonths: 12 } },
        { id: "lederseminar", kind: "leaderSeminar", name: "Lederseminar", every: "evenYears" },
        { id: "forvaltningsseminar", kind: "administrationSeminar", name: "Forvaltningsseminar",
          every: "oddYears", notSameDay: ["lederseminar"] },
        { id: "workshop", kind: "workshop", name: "Workshop", notSameWeek: ["laeringssamtale"] },
        { id: "laeringssamtale", kind: "conversation", name: "Læringssamtale", leadWeeks: 3 },
        { id: "netvaerk", kind: "network", name: "Netværk for fyrtårne", count: 2 },
        { id: "kapacitet", kind: "capacityBuilding", name: "Kapacitetsopbygning", repeats: 1 },
        // Your own meetings: who, how often, how long.
        { id: "chefmoede", kind: "meeting", name: "Chefmøde", count: 4, minutes: 90,
          starts: ["09:00", "13:00"], required: { roles: ["chief"] } },
      ],

      // Learning packs for workshops. learningDay is the number of the day they come from.
      packs: [
        { id: "feedback", name: "Feedback og observation", theme: "feedback", learningDay: 1 },
        { id: "data", name: "Data i hverdagen", theme: "data", learningDay: 2 },
        { id: "start", name: "Kom godt i gang", theme: "feedback" },
      ],

      // Rules can be switched off (on: false), made hard (hard: true) or weighted anew.
      rules: {
        nearHolidays: { weight: 3 },
      },

      // Your own criteria for groups: a column of people.csv to be spread or gathered.
      criteria: [
        { name: "Erfaring", column: "erfaring", kind: "spread", weight: 5 },
      ],
    }

    """

  /// What the folder's files are, in Danish.
  static let danishGuide = """
    Planlægningsmappe

    Tabellerne (.csv) åbnes og gemmes i Excel. rules.json åbnes i en teksteditor.

      districts.csv    distrikter
      workplaces.csv   arbejdspladser og dagtilbuddenes afdelinger
      people.csv       alle, der deltager; kolonner, I selv tilføjer, kan bruges som kriterier
      venues.csv       sale og lokaler
      absences.csv     hvornår nogen er væk (aldrig hvorfor)
      closures.csv     hvornår noget er lukket
      busy/            eksporterede kalendere: <id>.ics; kun tider læses, aldrig titler
      pairs.csv        hvem der helst er sammen eller ikke er sammen
      history/         tidligere års grupper, værter og partnere
      pins.csv         (findes ikke endnu) møder og grupper, I selv har lagt fast
      plan/            det, programmet skriver

    Prøv:  aarshjul check MAPPE    og så    aarshjul plan MAPPE

    Alle navne i eksemplet er opdigtede.
    """

  /// What the folder's files are, in English.
  static let englishGuide = """
    Planning folder

    The tables (.csv) are opened and saved in Excel. rules.json is opened in a text editor.

      districts.csv    districts
      workplaces.csv   workplaces and the departments of daycares
      people.csv       everybody who takes part; columns of your own can be criteria
      venues.csv       halls and rooms
      absences.csv     when somebody is away (never why)
      closures.csv     when something is closed
      busy/            exported calendars: <id>.ics; only times are read, never titles
      pairs.csv        who is rather together or apart
      history/         groups, hosts and partners of earlier years
      pins.csv         (not there yet) events and groups that you fixed by hand
      plan/            what the program writes

    Try:  aarshjul check FOLDER    and then    aarshjul plan FOLDER

    All names in the example are made up.
    """
}
