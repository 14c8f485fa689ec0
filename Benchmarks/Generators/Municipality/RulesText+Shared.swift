extension RulesText {
  /// Activities held once for each group, workplace or district; they need no copy for each of
  /// several municipalities.
  var sharedActivities: String {
    let isAlone = municipalities.allSatisfy { $0.size.prefix.isEmpty }
    let seminars = isAlone ? municipalities.map(leaderSeminar) : []
    return ([sparring] + seminars + [localActivities]).joined(separator: "\n")
  }

  private var sparring: String {
    """
        // Fire møder om året i hver gruppe, ét i hvert kvartal, på skift hos medlemmerne.
        // Chefen er med hver gang, forbereder sig en halv time og følger op en halv time.
        {
          id: "sparring", kind: "sparringMeeting", name: "Ledersparringsmøde",
          count: 4, minutes: 180, starts: ["08:30", "09:00", "12:30"],
          gap: { minWeeks: 5, idealWeeks: 9, maxWeeks: 18 },
          chief: "all", preparation: 30, followUp: 30, place: "host",
        },
    """
  }

  /// The seminar of the leaders of each district of a municipality.
  func leaderSeminar(of municipality: Municipality) -> String {
    let size = municipality.size
    return """
          // Lederseminar i hvert distrikt hvert andet år; seneste år står i history/seminars.csv.
          {
            id: "\(size.prefix)lederseminar", kind: "leaderSeminar", name: "Lederseminar",
            every: "evenYears", subject: "district", minutes: 420, starts: ["08:30"],
            weekdays: ["tirsdag", "torsdag"],
            \(windows([(9, 11)]))
            required: { roles: ["leader"], kinds: ["school", "specialSchool", "daycare", "youth"]\(scope(of: size)) },
            chief: "all", staff: [{ role: "learningPartner", count: 1 }],
            place: \(halls(of: size)), isolationDays: 1,
          },
      """
  }

  private var localActivities: String {
    """
        // To workshops om året på hver arbejdsplads, med en læringspakke.
        // Aftentider er med, fordi hele personalet skal kunne komme.
        {
          id: "workshop", kind: "workshop", name: "Workshop",
          workplaces: { kinds: ["school", "specialSchool", "daycare", "youth"] },
          count: 2, minutes: 180, starts: ["08:30", "12:30", "16:30", "17:00"], evening: true,
          \(windows([(37, 4), (8, 24)]))
          gap: { minWeeks: 10, idealWeeks: 22, maxWeeks: 34 },
          required: { roles: ["leader", "leadershipTeam", "resourcePerson", "beacon"] },
          place: "subject", usesPack: true, locallyFacilitated: true,
        },
        // Læringssamtale hvert halvår. Fokus og data vælges tre uger før.
        // Kl. 15 er med, så bestyrelsen kan være der.
        {
          id: "laeringssamtale", kind: "conversation", name: "Læringssamtale",
          workplaces: { kinds: ["school", "specialSchool", "daycare", "youth"] },
          count: 2, minutes: 120, evening: true,
          starts: ["08:30", "10:00", "12:30", "13:00", "13:30", "15:00"],
          gap: { minWeeks: 8, idealWeeks: 22, maxWeeks: 40 },
          required: { roles: ["leader", "leadershipTeam"] },
          optional: { roles: ["resourcePerson", "beacon", "boardMember"] }, boardFrom: "15:00",
          chief: "all",
          staff: [
            { role: "learningPartner", count: 1, stays: true },
            { role: "consultant", count: 1 },
          ],
          place: "subject", leadWeeks: 3, notSameWeek: ["workshop"],
        },
        // Fyrtårnene i et dagtilbud mødes på tværs af afdelingerne, men ikke i morgentravlheden.
        {
          id: "netvaerk", kind: "network", name: "Netværk for fyrtårne",
          workplaces: { kinds: ["daycare"] }, count: 4, minutes: 120,
          starts: ["10:00", "12:30", "13:00", "13:30"],
          weekdays: ["mandag", "tirsdag", "onsdag", "torsdag"],
          gap: { minWeeks: 4, idealWeeks: 9, maxWeeks: 18 },
          required: { roles: ["beacon"] }, place: "subject", keepsDepartmentCover: true,
        },
        // Herfra: møder, som vi selv har tilføjet.
        // Distriktets ledere mødes med chefen, altid onsdag formiddag.
        {
          id: "distriktsmoede", kind: "meeting", name: "Distriktsledermøde",
          subject: "district", count: 6, minutes: 150, starts: ["08:30", "09:00", "09:30"],
          weekdays: ["onsdag"], gap: { minWeeks: 4, idealWeeks: 7, maxWeeks: 12 },
          required: { roles: ["leader"], kinds: ["school", "specialSchool", "daycare", "youth"] },
          chief: "all", place: "none",
        },
        // Ét personalemøde om året med en læringspakke.
        {
          id: "personalemoede", kind: "meeting", name: "Personalemøde med læringspakke",
          subject: "workplace",
          workplaces: { kinds: ["school", "specialSchool", "daycare", "youth"] },
          count: 1, minutes: 90, starts: ["15:30", "16:00", "17:00"], evening: true,
          weekdays: ["mandag", "tirsdag", "onsdag", "torsdag"],
          \(windows([(44, 20)]))
          required: { roles: ["leader", "leadershipTeam"] },
          place: "subject", usesPack: true, notSameWeek: ["workshop"],
        },
        // Dagtilbuddets lederteam: lederen og de pædagogiske ledere.
        {
          id: "lederteam", kind: "meeting", name: "Temadag i lederteamet",
          subject: "workplace", workplaces: { kinds: ["daycare"] },
          count: 2, minutes: 150, starts: ["08:30", "09:00", "12:30", "13:00"],
          gap: { minWeeks: 8, idealWeeks: 20, maxWeeks: 40 },
          required: { roles: ["leader", "leadershipTeam"] }, place: "subject",
        },
        // Vejledere og koordinatorer i distriktets skoler.
        {
          id: "vejledernetvaerk", kind: "meeting", name: "Vejledernetværk",
          subject: "district", count: 4, minutes: 120, starts: ["10:00", "12:30", "13:00", "13:30"],
          weekdays: ["mandag", "tirsdag", "onsdag", "torsdag"],
          required: { roles: ["counsellor", "coordinator"] }, place: "none",
        },
        // Fritids- og ungdomsområdets ledere i distriktet.
        {
          id: "ungdomsmoede", kind: "meeting", name: "Netværk for fritid og ungdom",
          subject: "district", count: 3, minutes: 120, starts: ["10:00", "12:30", "13:00"],
          required: { roles: ["leader"], kinds: ["youth"] }, place: "none",
        },
    """
  }
}
