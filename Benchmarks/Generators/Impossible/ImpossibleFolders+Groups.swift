/// Folders whose groups cannot be made.
extension ImpossibleFolders {
  private static let autumn = [("01-09-2026", "30-11-2026")]

  static func poolOfTwo() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(2)
    tiny.sparring(windows: autumn)
    tiny.note = "Distriktet har kun to ledere, og en gruppe er på mindst tre."
    tiny.clashingRules = ["oneGroup", "groupSize"]
    tiny.clashingPeople = ["anna", "bo"]
    return tiny
  }

  static func apartInSmallPool() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(4)
    tiny.tables.pairs.add(["anna", "bo", "ikke sammen", "ja"])
    tiny.sparring(windows: autumn)
    tiny.note = "Fire ledere kan kun blive én gruppe, men to af dem må ikke være sammen."
    tiny.clashingRules = ["oneGroup", "groupSize", "notTogether"]
    tiny.clashingPeople = ["anna", "bo"]
    return tiny
  }

  static func togetherAndApart() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(8)
    tiny.tables.pairs.add(["anna", "bo", "sammen", "ja"])
    tiny.tables.pairs.add(["bo", "clara", "sammen", "ja"])
    tiny.tables.pairs.add(["anna", "clara", "ikke sammen", "ja"])
    tiny.sparring(windows: autumn)
    tiny.note = "Anna skal være sammen med Bo og Bo med Clara, men Anna og Clara må ikke mødes."
    tiny.clashingRules = ["together", "notTogether"]
    tiny.clashingPeople = ["anna", "bo", "clara"]
    return tiny
  }

  static func oneWorkplace() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.school("skolen", "Ravnelund Skole")
    for (key, name) in [("anna", "Anna"), ("bo", "Bo"), ("clara", "Clara"), ("dan", "Dan")] {
      tiny.person(key, "\(name) Birk", "leder", at: "skolen")
    }
    tiny.sparring(windows: autumn)
    tiny.note = "Alle fire ledere er på samme skole, og en gruppe må ikke have to fra samme sted."
    tiny.clashingRules = ["oneGroup", "groupSize", "differentWorkplaces"]
    tiny.clashingPeople = ["anna", "bo", "clara", "dan"]
    tiny.clashingPlaces = ["skolen"]
    return tiny
  }

  static func lockedAndApart() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(8)
    for key in ["anna", "bo", "clara", "dan"] {
      tiny.tables.pins.add(["gruppe", "", "", "", "", "", "nord-01", key])
    }
    tiny.tables.pairs.add(["clara", "dan", "ikke sammen", "ja"])
    tiny.sparring(windows: autumn)
    tiny.note = "Clara og Dan er låst fast i samme gruppe, men må ikke være sammen."
    tiny.clashingRules = ["lockedGroups", "notTogether"]
    tiny.clashingPeople = ["clara", "dan"]
    return tiny
  }

  static func headBusyForAQuarter() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(4)
    tiny.sparring(windows: [
      ("24-08-2026", "31-10-2026"), ("01-11-2026", "31-01-2027"), ("01-02-2027", "30-04-2027"),
      ("01-05-2027", "25-06-2027"),
    ])
    var calendar = CalendarText(owner: "anna", style: .windows)
    calendar.add(
      CalendarEntry(day: compact(2026, 11, 1), days: 92, title: "Ude af huset"))
    calendar.end()
    tiny.calendars = [GeneratedFile(path: "busy/anna.ics", text: calendar.text)]
    tiny.note = "Annas kalender er fuld i hele andet kvartal, og hver gruppe mødes i hvert kvartal."
    tiny.clashingRules = ["attendance", "windows", "availability", "everythingPlanned"]
    tiny.clashingPeople = ["anna"]
    return tiny
  }

  static func chiefWithTooManyGroups() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(12)
    tiny.sparring(windows: [("07-09-2026", "11-09-2026")])
    tiny.rules = ["chiefSparringWeek: { hard: true, most: 2 }"]
    tiny.note =
      "Tre grupper skal mødes i samme uge, og chefen må højst have to sparringsmøder om ugen."
    tiny.clashingRules = [
      "oneGroup", "groupSize", "windows", "chiefAttends", "chiefSparringWeek",
      "everythingPlanned",
    ]
    tiny.clashingPeople = ["chef"]
    return tiny
  }

  static func gapTooLong() -> TinyFolder {
    var tiny = TinyFolder()
    tiny.heads(4)
    tiny.sparring(
      windows: [("01-09-2026", "30-09-2026"), ("01-10-2026", "30-10-2026")],
      gap: "{ minWeeks: 10, idealWeeks: 12, maxWeeks: 20 }")
    tiny.note = "Der skal gå ti uger mellem to møder, men vinduerne ligger i to måneder i træk."
    tiny.clashingRules = ["gap", "windows", "everythingPlanned"]
    return tiny
  }
}
