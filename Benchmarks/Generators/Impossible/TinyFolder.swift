import Programme

/// A folder of a handful of people, written out by hand, of which no plan exists.
struct TinyFolder {
  var tables = FolderTables()
  var activities: [String] = []
  var rules: [String] = []
  var quiet: [String] = []
  var hasGroups = false
  var calendars: [GeneratedFile] = []
  /// Names of rules without one of which a plan would exist.
  var clashingRules: [String] = []
  /// Keys of the people whom it concerns.
  var clashingPeople: [String] = []
  /// Keys of workplaces, halls or closed times that it concerns.
  var clashingPlaces: [String] = []
  var note = ""
  private var count = 0

  /// Starts with a district and its chief.
  init() {
    tables.districts.add(["nord", "Nord"])
    person("chef", "Karen Ågård", "chef", district: "nord")
  }

  mutating func school(_ key: String, _ name: String) { place(key, name, "skole") }

  mutating func daycare(_ key: String, _ name: String) { place(key, name, "dagtilbud") }

  private mutating func place(_ key: String, _ name: String, _ kind: String) {
    count += 1
    tables.workplaces.add([
      key, name, kind, "nord", "", DanishText.degrees(562_000 + 40 * count),
      DanishText.degrees(101_900 + 30 * count), "", "20",
    ])
  }

  mutating func person(
    _ key: String, _ name: String, _ roles: String, at place: String = "", district: String = "",
    joined: String = "01-08-2015", daysOff: String = "", hasCourse: Bool = true
  ) {
    tables.people.add([
      key, name, "\(key)@example.org", place, district, roles, joined, "",
      hasCourse ? "ja" : "nej", daysOff,
    ])
  }

  /// Adds heads of workplaces of their own, schools and daycares in turn; at most twelve.
  mutating func heads(_ number: Int) {
    for (key, name) in TinyFolder.headNames.prefix(number) {
      let place = "\(key)-sted"
      if count % 2 == 0 {
        school(place, "\(name)s Skole")
      } else {
        daycare(place, "\(name)s Dagtilbud")
      }
      person(key, "\(name) Birk", "leder", at: place)
    }
  }

  mutating func venue(_ key: String, _ name: String, capacity: Int, latitude: Int = 561_500) {
    tables.venues.add([
      key, name, DanishText.degrees(latitude), "10,2000", "\(capacity)", "08:00", "17:00",
    ])
  }

  mutating func pin(_ event: String, on date: String, at time: String, in place: String = "") {
    tables.pins.add(["møde", event, date, time, place])
  }

  /// An activity of sparring groups with windows of its own.
  mutating func sparring(
    windows: [(String, String)], gap: String = "{ minWeeks: 1, idealWeeks: 4, maxWeeks: 30 }"
  ) {
    hasGroups = true
    activities.append(
      """
          {
            id: "sparring", kind: "sparringMeeting", name: "Ledersparringsmøde",
            count: \(windows.count), minutes: 180, starts: ["08:30", "12:30"],
            windows: [\(TinyFolder.list(windows))],
            gap: \(gap),
            chief: "all", preparation: 30, followUp: 30, place: "host",
          },
      """)
  }

  /// A meeting of people by key within a window.
  mutating func meeting(
    _ key: String, of people: [String], from: String, to: String, minutes: Int = 120,
    starts: String = "\"08:30\", \"10:00\", \"12:30\", \"13:30\"", more: String = ""
  ) {
    let keys = people.map { "\"\($0)\"" }.joined(separator: ", ")
    activities.append(
      """
          {
            id: "\(key)", kind: "meeting", name: "Møde \(key)", count: 1, minutes: \(minutes),
            starts: [\(starts)],
            windows: [{ from: "\(from)", to: "\(to)" }],
            required: { people: [\(keys)] },\(more.isEmpty ? "" : " " + more)
          },
      """)
  }

  static func list(_ windows: [(String, String)]) -> String {
    windows.map { "{ from: \"\($0.0)\", to: \"\($0.1)\" }" }.joined(separator: ", ")
  }

  private static let headNames = [
    ("anna", "Anna"), ("bo", "Bo"), ("clara", "Clara"), ("dan", "Dan"), ("eva", "Eva"),
    ("finn", "Finn"), ("grete", "Grete"), ("hans", "Hans"), ("ida", "Ida"), ("jens", "Jens"),
    ("kirsten", "Kirsten"), ("lars", "Lars"),
  ]

  /// The files of the folder, with the note of what clashes.
  var folder: GeneratedFolder {
    var folder = GeneratedFolder()
    tables.add(to: &folder)
    for file in calendars { folder.add(file.path, file.text) }
    folder.add("rules.json", rulesText)
    folder.add("clash.json", clashText)
    folder.sort()
    return folder
  }

  private var rulesText: String {
    """
    {
      // \(note)
      version: 1,
      horizon: { from: "01-08-2026", to: "31-07-2027", published: "01-06-2026" },
      calendar: { quiet: [\(quiet.joined(separator: ", "))] },
      groups: { kinds: ["school", "daycare"], roles: ["leader"], on: \(hasGroups) },
      activities: [
    \(activities.joined(separator: "\n"))
      ],
      rules: { \(rules.joined(separator: ", ")) },
    }

    """
  }

  private var clashText: String {
    func texts(_ list: [String]) -> String {
      "[" + list.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
    }
    return """
      {
        "rules": \(texts(clashingRules)),
        "people": \(texts(clashingPeople)),
        "places": \(texts(clashingPlaces)),
        "note": "\(note)"
      }

      """
  }
}
