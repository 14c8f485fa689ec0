import Programme
import SolverSupport

/// The classic meeting-scheduling problem as a planning folder.
///
/// Meetings of required and preferred people, lengths in quarters of an hour, rooms of several
/// sizes, three days, everything as activities of the kind "any other meeting". The shape
/// follows the example known from constraint solvers (required people cannot be in two meetings at
/// once, preferred ones should not, rooms hold everybody), with numbers of our own.
struct MeetingsFolder {
  private let count: Int
  private var random: RandomSource
  private var tables = FolderTables()
  private var activities: [String] = []

  init(count: Int, seed: UInt64) {
    self.count = min(max(count, 1), 2000)
    random = RandomSource(seed: seed)
  }

  /// The first of the three days.
  private static let monday = Day(year: 2026, month: 9, day: 7) ?? Day(rawValue: 0)

  mutating func folder() -> GeneratedFolder {
    tables.districts.add(["hus", "Huset"])
    tables.workplaces.add([
      "kontor", "Kontoret", "forvaltning", "hus", "", "56,1500", "10,2000",
    ])
    let people = addPeople()
    let largest = addRooms()
    for number in 1...count { addMeeting(number, people, largest) }
    var folder = GeneratedFolder()
    tables.add(to: &folder)
    folder.add("rules.json", rulesText)
    folder.sort()
    return folder
  }

  /// Four people for five meetings, so that preferred ones cannot always come.
  private mutating func addPeople() -> [String] {
    var names = Names(random: random.split(1))
    return (0..<max(12, count * 4 / 5)).map { _ in
      let name = names.person()
      let key = names.key(of: name, prefix: "")
      tables.people.add([key, name, "\(key)@example.org", "kontor", "", "andet"])
      return key
    }
  }

  /// Rooms enough that meetings fill about three quarters of the days; gives the size of the
  /// largest.
  private mutating func addRooms() -> Int {
    let sizes = [30, 20, 16, 12, 12, 10]
    let rooms = max(3, (count * 104 * 4 + 5399) / (3 * 600 * 3))
    for number in 0..<rooms {
      let size = sizes[number % sizes.count]
      tables.venues.add([
        "lokale-\(number + 1)", "Lokale \(number + 1)", "56,1500", "10,2000", "\(size)", "08:00",
        "18:00",
      ])
    }
    return sizes[0]
  }

  private mutating func addMeeting(_ number: Int, _ people: [String], _ largest: Int) {
    // From one to four hours in quarters, short ones more often.
    let quarters = [2, 3, 4, 4, 4, 6, 6, 8, 8, 10, 12, 16][random.below(12)]
    let minutes = 15 * quarters
    let required = 2 + random.below(5)
    let preferred = min(random.below(8), largest - required)
    var chosen: [String] = []
    while chosen.count < min(required + preferred, people.count) {
      let key = people[random.below(people.count)]
      if !chosen.contains(key) { chosen.append(key) }
    }
    func list(_ keys: ArraySlice<String>) -> String {
      keys.map { "\"\($0)\"" }.joined(separator: ", ")
    }
    let latest = 18 * 60 - minutes
    activities.append(
      """
          {
            id: "m\(number)", kind: "meeting", name: "Møde \(number)", count: 1,
            minutes: \(minutes),
            starts: { from: "08:00", to: "\(DanishText.time(latest))", every: 15 },
            windows: [{ from: "\(DanishText.date(Self.monday))", to: "\(DanishText.date(Self.monday.advanced(by: 2)))" }],
            required: { people: [\(list(chosen.prefix(required)))] },
            preferred: { people: [\(list(chosen.dropFirst(required)))] },
            place: "venue",
          },
      """)
  }

  private var rulesText: String {
    """
    {
      // \(count) møder på tre dage: hvem skal med, hvem helst, hvor længe; lokaler i venues.csv.
      version: 1,
      horizon: { from: "01-08-2026", to: "31-07-2027", published: "01-06-2026" },
      hours: { administration: { from: "08:00", to: "18:00", lunch: ["12:00", "12:30"] } },
      travel: { kmPerHour: 40, detourPercent: 130, startMinutes: 0, unknownMinutes: 0 },
      groups: { on: false },
      activities: [
    \(activities.joined(separator: "\n"))
      ],
      rules: {
        lunch: { on: false },
        fridayAfternoon: { on: false },
        travelBuffer: { buffer: 0 },
      },
    }

    """
  }
}

extension PlanningFolders {
  /// Meetings in three days with required and preferred people and rooms of several sizes; counts
  /// outside 1 to 2000 are taken as the nearest of these.
  ///
  /// - Complexity: O(count).
  public static func meetings(_ count: Int, seed: UInt64) -> GeneratedFolder {
    var generator = MeetingsFolder(count: count, seed: seed)
    return generator.folder()
  }
}
