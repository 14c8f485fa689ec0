import Programme

/// Folders whose calendar cannot be made.
extension ImpossibleFolders {
  /// A day written by hand in this file.
  static func compact(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(rawValue: 0)
  }

  static func pinnedAtOnce() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(2)
    tiny.meeting("budget", of: ["anna", "bo"], from: "01-09-2026", to: "30-09-2026")
    tiny.meeting("byggeri", of: ["anna"], from: "01-09-2026", to: "30-09-2026")
    tiny.pin("budget/2026/alle/1", on: "15-09-2026", at: "10:00")
    tiny.pin("byggeri/2026/alle/1", on: "15-09-2026", at: "10:00")
    tiny.note = "To møder er fastlagt til samme tid, og Anna skal med til begge."
    tiny.clashingRules = ["pinned", "noOverlap"]
    tiny.clashingPeople = ["anna"]
    return tiny
  }

  static func absentAndPinned() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(2)
    tiny.meeting("budget", of: ["anna", "bo"], from: "01-09-2026", to: "30-11-2026")
    tiny.pin("budget/2026/alle/1", on: "22-10-2026", at: "10:00")
    tiny.tables.absences.add(["anna", "05-10-2026", "06-11-2026"])
    tiny.note = "Mødet er fastlagt til en dag, hvor Anna er fraværende."
    tiny.clashingRules = ["pinned", "availability"]
    tiny.clashingPeople = ["anna"]
    return tiny
  }

  static func daysOffCrossed() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.school("skolen", "Ravnelund Skole")
    tiny.person("anna", "Anna Birk", "leder", at: "skolen", daysOff: "man, tir, ons")
    tiny.person("bo", "Bo Birk", "ledelsesteam", at: "skolen", daysOff: "tor, fre")
    tiny.meeting("team", of: ["anna", "bo"], from: "01-09-2026", to: "30-09-2026")
    tiny.note = "Anna har fri de dage, hvor Bo er på arbejde, og omvendt."
    tiny.clashingRules = ["availability", "attendance"]
    tiny.clashingPeople = ["anna", "bo"]
    return tiny
  }

  static func quietAllAlong() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(1)
    tiny.quiet = [
      "{ name: \"Prøver\", from: \"03-05-2027\", to: \"11-06-2027\", kinds: [\"school\"], hard: true }"
    ]
    tiny.meeting("evaluering", of: ["anna"], from: "10-05-2027", to: "28-05-2027")
    tiny.note = "Hele mødets vindue ligger i skolernes prøvetid, hvor intet må lægges."
    tiny.clashingRules = ["quietWeeks", "windows"]
    tiny.clashingPeople = ["anna"]
    tiny.clashingPlaces = ["Prøver"]
    return tiny
  }

  static func afterHours() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(2)
    tiny.meeting(
      "budget", of: ["anna", "bo"], from: "01-09-2026", to: "30-09-2026", minutes: 180,
      starts: "\"13:30\"")
    tiny.note = "Mødet varer tre timer fra kl. 13.30, men arbejdstiden slutter kl. 15.30."
    tiny.clashingRules = ["workingHours", "everythingPlanned"]
    tiny.clashingPeople = ["anna", "bo"]
    return tiny
  }

  static func chiefTwiceADay() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(2)
    for (key, head, time) in [("samtale-a", "anna", "08:30"), ("samtale-b", "bo", "13:30")] {
      tiny.meeting(key, of: ["chef", head], from: "01-09-2026", to: "30-09-2026")
      tiny.pin("\(key)/2026/alle/1", on: "10-09-2026", at: time)
    }
    tiny.rules = ["chiefDay: { most: 1 }"]
    tiny.note = "To møder er fastlagt på samme dag, og chefen må kun have ét om dagen."
    tiny.clashingRules = ["pinned", "chiefDay"]
    tiny.clashingPeople = ["chef"]
    return tiny
  }

  static func tooFarApart() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(1)
    tiny.venue("sal-a", "Salen i nord", capacity: 20, latitude: 562_500)
    tiny.venue("sal-b", "Salen i syd", capacity: 20, latitude: 560_500)
    for (key, time, hall) in [("budget", "08:30", "sal-a"), ("byggeri", "10:45", "sal-b")] {
      tiny.meeting(
        key, of: ["anna"], from: "01-09-2026", to: "30-09-2026", starts: "\"08:30\", \"10:45\"",
        more: "place: [\"\(hall)\"],")
      tiny.pin("\(key)/2026/alle/1", on: "10-09-2026", at: time, in: hall)
    }
    tiny.rules = ["lunch: { on: false }"]
    tiny.note = "Der er et kvarter mellem to fastlagte møder, som ligger langt fra hinanden."
    tiny.clashingRules = ["pinned", "travelBuffer"]
    tiny.clashingPeople = ["anna"]
    tiny.clashingPlaces = ["sal-a", "sal-b"]
    return tiny
  }

  static func hallTooSmall() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(10)
    tiny.person("partner", "Pia Vad", "læringspartner")
    tiny.venue("sal", "Salen", capacity: 5)
    tiny.activities = [learningDay(repeats: 2, partners: 1)]
    tiny.note =
      "Ti skal på læringsdag; to gange i en sal til fem, læringspartneren medregnet, rækker ikke."
    tiny.clashingRules = ["venueCapacity", "oneRepeat", "staffing"]
    tiny.clashingPeople = ["partner"]
    tiny.clashingPlaces = ["sal"]
    return tiny
  }

  static func coverWithOneRepeat() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.school("skolen", "Ravnelund Skole")
    tiny.person("anna", "Anna Birk", "leder", at: "skolen")
    tiny.person("bo", "Bo Birk", "ledelsesteam", at: "skolen")
    tiny.person("partner", "Pia Vad", "læringspartner")
    tiny.venue("sal", "Salen", capacity: 20)
    tiny.activities = [learningDay(repeats: 1, partners: 1)]
    tiny.note = "Læringsdagen holdes kun én gang, så skolens to ledere er væk på samme dag."
    tiny.clashingRules = ["cover", "oneRepeat"]
    tiny.clashingPeople = ["anna", "bo"]
    tiny.clashingPlaces = ["skolen"]
    return tiny
  }

  static func tooFewPartners() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(3)
    tiny.person("partner", "Pia Vad", "læringspartner")
    tiny.person("partner2", "Per Toft", "læringspartner")
    tiny.venue("sal", "Salen", capacity: 20)
    tiny.activities = [learningDay(repeats: 1, partners: 3)]
    tiny.note = "Læringsdagen kræver tre læringspartnere, og der er to."
    tiny.clashingRules = ["staffing", "everythingPlanned"]
    tiny.clashingPeople = ["partner", "partner2"]
    return tiny
  }

  static func courseInHoliday() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.school("skolen", "Ravnelund Skole")
    tiny.person("anna", "Anna Birk", "leder", at: "skolen")
    tiny.person("partner", "Pia Vad", "læringspartner")
    for (key, name) in [("bo", "Bo"), ("clara", "Clara"), ("dan", "Dan")] {
      tiny.person(
        key, "\(name) Toft", "ressourceperson", at: "skolen", joined: "01-06-2026", hasCourse: false
      )
    }
    tiny.venue("sal", "Salen", capacity: 20)
    let week = Array(repeating: ("12-10-2026", "16-10-2026"), count: 3)
    tiny.activities = [
      """
          {
            id: "laeringsforloeb", kind: "course", name: "Læringsforløb", count: 3, minutes: 420,
            starts: ["08:30"], windows: [\(TinyFolder.list(week))],
            gap: { minDays: 1, idealDays: 1, maxDays: 4 },
            required: { roles: ["leader", "resourcePerson"] },
            cohort: { smallest: 2, largest: 10, startsWithinMonths: 6 },
            staff: [{ role: "learningPartner", count: 1 }], place: "venue",
          },
      """
    ]
    tiny.note = "Læringsforløbet skal ligge i uge 42, hvor der er efterårsferie."
    tiny.clashingRules = ["closedDays", "windows", "cohortMembers"]
    tiny.clashingPeople = ["bo", "clara", "dan"]
    tiny.clashingPlaces = ["Efterårsferie"]
    return tiny
  }

  private static func learningDay(repeats: Int, partners: Int) -> String {
    """
        {
          id: "laeringsdag", kind: "learningDay", name: "Læringsdag", count: 1, minutes: 420,
          starts: ["08:30"], windows: [{ from: "01-09-2026", to: "30-10-2026" }],
          repeats: \(repeats), required: { roles: ["leader", "leadershipTeam"] },
          staff: [{ role: "learningPartner", count: \(partners) }], place: "venue",
          keepsCover: true,
        },
    """
  }
}
