import Exchange
import Foundation
import Programme
import SolverSupport
import Testing

/// One district of a few leaders with rules drawn from a seed, as the files of a planning folder, and
/// what its groups cost by the words of the rules: written out once more, without anything of the
/// solver.
struct SmallPool {
  struct Leader {
    var town: Int
    var isSchool: Bool
    var isNew: Bool
    var workplace: Int
    var field: String
  }

  /// A rule as the folder writes it.
  struct Setting {
    var isOn = true
    var isHard = false
    var weight = 0
    var values: [String: String] = [:]

    func number(_ name: String) -> Int { Int(values[name] ?? "") ?? 0 }
  }

  struct Wish {
    var a: Int
    var b: Int
    var isTogether: Bool
    var isHard: Bool
  }

  struct Criterion {
    var kind: String
    var count: Int
    var isHard: Bool
    var weight: Int
  }

  private(set) var leaders: [Leader] = []
  private(set) var rules: [String: Setting] = [:]
  private(set) var wishes: [Wish] = []
  private(set) var past: [(age: Int, members: [Int])] = []
  private(set) var criteria: [Criterion] = []
  /// Locked groups, and members who stay together.
  private(set) var whole: [[Int]] = []
  private(set) var joined: [[Int]] = []
  /// Travelling minutes, filled in from the folder as it was read.
  var minutes: [[Int]] = []

  init(seed: UInt64, leaders count: Int? = nil) {
    var random = RandomSource(seed: seed)
    let n = count ?? 5 + random.below(5)
    for i in 0..<n {
      let shares = i > 0 && random.chance(1, in: 6)
      leaders.append(
        Leader(
          town: random.below(3), isSchool: random.chance(1, in: 2), isNew: random.chance(1, in: 4),
          workplace: shares ? leaders[i - 1].workplace : i,
          field: ["a", "b", "c", ""][random.below(4)]))
      if shares { leaders[i].town = leaders[i - 1].town }
      if shares { leaders[i].isSchool = leaders[i - 1].isSchool }
    }
    func soft(_ most: Int) -> Setting { Setting(weight: random.below(most + 1)) }
    func either(_ most: Int, hard: Int) -> Setting {
      Setting(
        isOn: !random.chance(1, in: 6), isHard: random.chance(1, in: hard),
        weight: random.below(most + 1))
    }
    let smallest = 2 + random.below(2)
    rules["groupSize"] = Setting(
      isHard: true,
      values: [
        "smallest": "\(smallest)", "largest": "\(smallest + 1 + random.below(3))",
      ])
    rules["groupSizeTarget"] = either(200, hard: 10)
    rules["groupSizeTarget"]?.values = [
      "target": "\(smallest + random.below(2))",
      "preferLarger": random.chance(1, in: 2) ? "1" : "0",
    ]
    rules["differentWorkplaces"] = either(50, hard: 2)
    rules["kindMix"] = either(40, hard: 8)
    rules["kindMix"]?.values["mode"] =
      ["mixed", "mixed", "mixed", "separate", "any"][random.below(5)]
    rules["notOnlyNew"] = either(50, hard: 2)
    rules["oneNewPerGroup"] = either(50, hard: 8)
    rules["oneNewPerGroup"]?.values["most"] = "1"
    rules["travelSum"] = soft(4)
    rules["travelLongest"] = either(6, hard: 8)
    rules["travelLongest"]?.values["most"] = "\([0, 20, 40][random.below(3)])"
    rules["pastCoMembers"] = either(20, hard: 8)
    rules["pastCoMembers"]?.values["years"] = "2"
    rules["notTogether"] = either(60, hard: 2)
    rules["together"] = either(60, hard: 6)
    addPeopleRules(&random)
  }

  private mutating func addPeopleRules(_ random: inout RandomSource) {
    let n = leaders.count
    var order = Array(0..<n)
    for _ in 0..<random.below(4) {
      random.shuffle(&order)
      let isTogether = random.chance(1, in: 2)
      let isNew = !wishes.contains { Set([$0.a, $0.b]) == Set(order.prefix(2)) }
      if isNew {
        wishes.append(
          Wish(
            a: min(order[0], order[1]), b: max(order[0], order[1]), isTogether: isTogether,
            isHard: isTogether && random.chance(1, in: 4)))
      }
    }
    for age in 1...3 where random.chance(1, in: 2) {
      random.shuffle(&order)
      past.append((age, Array(order.prefix(3))))
    }
    if random.chance(1, in: 2) {
      criteria.append(
        Criterion(
          kind: ["spread", "gather", "atLeast", "atMost"][random.below(4)], count: 1,
          isHard: random.chance(1, in: 8), weight: random.below(30)))
    }
    random.shuffle(&order)
    if random.chance(1, in: 6), n >= 6 { whole.append(order.prefix(3).sorted()) }
    if random.chance(1, in: 6) { joined.append(order.suffix(2).sorted()) }
  }

  /// Leaves nothing but the rules on sizes, and the hard ones on who is apart.
  mutating func keepOnlySizesAndWhoIsApart() {
    rules = rules.filter { name, rule in
      let parts = ["differentWorkplaces", "notTogether"].contains(name)
      return ["groupSize", "groupSizeTarget"].contains(name) || parts && rule.isOn && rule.isHard
    }
    wishes.removeAll { $0.isTogether }
    (criteria, whole, joined) = ([], [], [])
  }

  // MARK: - The folder

  private func key(_ i: Int) -> String { "p\(i < 10 ? "0" : "")\(i)" }

  /// The files of the folder by path.
  var files: [String: String] {
    var people = "id;navn;arbejdsplads;distrikt;roller;tiltrådt;fag\n"
    people += "chef;Karen Ågård;;nord;chef;01-08-2010;\n"
    var places = "id;navn;type;distrikt;breddegrad;længdegrad\n"
    for (i, leader) in leaders.enumerated() {
      let joined = leader.isNew ? "01-03-2026" : "01-08-2015"
      people += "\(key(i));Leder \(i) Birk;s\(leader.workplace);;leder;\(joined);\(leader.field)\n"
      guard leader.workplace == i else { continue }
      let kind = leader.isSchool ? "skole" : "dagtilbud"
      let east = ["10,10", "10,22", "10,60"][leader.town]
      places += "s\(i);Sted \(i);\(kind);nord;56,1\(leader.town);\(east)\n"
    }
    var pairs = "person;anden;ønske;krav\n"
    for wish in wishes {
      pairs += "\(key(wish.a));\(key(wish.b));\(wish.isTogether ? "sammen" : "ikke sammen");"
      pairs += wish.isHard ? "ja\n" : "nej\n"
    }
    var history = "skoleår;gruppe;person;vært\n"
    for (age, members) in past {
      for member in members { history += "\(2026 - age);gammel\(age);\(key(member));0\n" }
    }
    var pins = "type;gruppe;person\n"
    for group in whole { for member in group { pins += "gruppe;nord-07;\(key(member))\n" } }
    for group in joined { for member in group { pins += "medlem;nord-08;\(key(member))\n" } }
    return [
      "districts.csv": "id;navn\nnord;Nord\n", "people.csv": people, "workplaces.csv": places,
      "pairs.csv": pairs, "history/groups.csv": history, "pins.csv": pins, "rules.json": rulesText,
    ]
  }

  private var rulesText: String {
    let lines = rules.keys.sorted().compactMap { name -> String? in
      guard let rule = rules[name] else { return nil }
      var parts: [String] = []
      if name != "groupSize" {
        parts = ["on: \(rule.isOn)", "hard: \(rule.isHard)", "weight: \(rule.weight)"]
      }
      for (value, text) in rule.values.sorted(by: { $0.key < $1.key }) {
        let isWord = Int(text) == nil
        let isFlag = value == "preferLarger"
        parts.append("\(value): \(isWord ? "\"\(text)\"" : isFlag ? "\(text == "1")" : text)")
      }
      return "\(name): { \(parts.joined(separator: ", ")) }"
    }
    let wanted = criteria.map { criterion in
      let value = criterion.kind.hasPrefix("at") ? ", count: \(criterion.count), value: \"a\"" : ""
      return "{ name: \"Fag\", column: \"fag\", kind: \"\(criterion.kind)\"\(value), "
        + "weight: \(criterion.weight), hard: \(criterion.isHard) }"
    }
    return """
      {
        version: 1, horizon: { from: "01-08-2026", to: "31-07-2027", published: "01-06-2026" },
        groups: { kinds: ["school", "daycare"], roles: ["leader"], on: true }, activities: [],
        rules: { \(lines.joined(separator: ", ")) },
        criteria: [\(wanted.joined(separator: ", "))],
      }
      """
  }

  /// Reads the folder as a command does, from files on disk, and learns the travelling times.
  mutating func read() throws -> Programme {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("aarshjul-pool-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let reading = FolderReader.read(directory: folder.path)
    let programme = try #require(reading.programme, "\(reading.faults.map(\.problem.danish))")
    let organisation = programme.organisation
    let people = self.people(programme)
    minutes = people.map { a in
      people.map { b in
        guard let from = organisation[a].workplace, let to = organisation[b].workplace else {
          return 0
        }
        return organisation.travelMinutes(from: .workplace(from), to: .workplace(to))
      }
    }
    return programme
  }

  /// The leaders in the folder's programme, by their numbers here.
  func people(_ programme: Programme) -> [PersonID] {
    leaders.indices.compactMap { i in
      programme.organisation.personIDs.first { programme.organisation[$0].key == key(i) }
    }
  }
}

/// Whether the tests were built with optimization, so that many more instances take no longer.
var isRelease: Bool {
  var isDebug = false
  assert(
    {
      isDebug = true
      return true
    }())
  return !isDebug
}
