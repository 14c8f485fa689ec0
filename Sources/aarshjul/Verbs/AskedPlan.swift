import Planning
import Programme
import Reports
import Verification

/// What the verbs that answer questions about a plan have in common: the plan, a trial of it, and
/// whatever the question is about.
struct AskedPlan {
  let input: FolderInput
  /// The plan that is asked about, under marks instead of names where the answer leaves the office.
  let trial: Trial
  /// Finds by the real names, since those are what is asked with.
  let finder: Finder
  let reader: Reader
  let marks: Pseudonyms?

  static let person = OptionSpec(
    name: "person", kind: .text("PERSON"),
    meaning: Words.optionPerson.text)
  static let event = OptionSpec(
    name: "event", kind: .text("MØDE"),
    meaning: Words.optionEvent.text)
  static let group = OptionSpec(
    name: "group", kind: .text("GRUPPE"),
    meaning: Words.optionGroup.text)
  static let from = OptionSpec(
    name: "from", kind: .date,
    meaning: Words.optionAsOf.text)
  static let reader = OptionSpec(
    name: "audience", kind: .choice(Reader.allCases.map(\.rawValue)),
    meaning: Words.optionAudience.text,
    standard: .same("planner"))

  /// The marks that stand for names, where they are asked for.
  static func marks(of programme: Programme, _ invocation: Invocation) -> Pseudonyms? {
    guard invocation.has(OptionTable.pseudonymise) else { return nil }
    return Pseudonyms(of: programme, secret: invocation.text(OptionTable.secret) ?? "")
  }

  /// Reads the folder and its plan; tells what is wrong and gives nil if they cannot be used.
  ///
  /// - Throws: `UsageError` for options that do not fit the folder.
  static func read(
    _ invocation: Invocation, _ console: Console, input known: FolderInput? = nil
  ) throws(UsageError) -> AskedPlan? {
    let read: FolderInput?
    if let known { read = known } else { read = try FolderInput.read(invocation, console) }
    guard let input = read else { return nil }
    guard let plan = input.plan(console, dropsUnknown: true) else { return nil }
    var programme = input.programme
    var previous: Verifier.Previous?
    if let day = try FirstOpenDay.day(invocation, from, programme) {
      programme.asOf = day
      previous = (plan, day, nil)
    }
    let finder = Finder(programme, plan)
    let marks = marks(of: programme, invocation)
    return AskedPlan(
      input: input,
      trial: Trial(
        marks?.plan(plan) ?? plan, marks?.programme(programme) ?? programme,
        previous: previous.map { (marks?.plan($0.plan) ?? $0.plan, $0.asOf, $0.freezeUntil) }),
      finder: finder,
      reader: invocation.text(reader).flatMap(Reader.init(rawValue:)) ?? .planner, marks: marks)
  }

  /// The person that a text means.
  func person(_ text: String) throws(UsageError) -> PersonID {
    switch finder.person(text) {
    case .one(let person): return person
    case .several(let people): throw .severalFit(text, people.map(name))
    case .none(let nearest): throw .notFound(text, nearest: nearest)
    }
  }

  /// The group that a text means.
  func group(_ text: String) throws(UsageError) -> SparringGroup {
    switch finder.group(text) {
    case .one(let label):
      guard let group = trial.group(label) else { throw .notFound(text, nearest: []) }
      return group
    case .several(let labels): throw .severalFit(text, labels)
    case .none(let nearest): throw .notFound(text, nearest: nearest)
    }
  }

  /// The event that a text means.
  func event(_ text: String) throws(UsageError) -> PlannedEvent {
    switch finder.event(text) {
    case .one(let key):
      guard let event = trial.event(marks?.key(key) ?? key) else {
        throw .notFound(text, nearest: [])
      }
      return event
    case .several(let keys): throw .severalFit(text, keys.map(\.text))
    case .none(let nearest): throw .notFound(text, nearest: nearest)
    }
  }

  /// A person with the id, for lists of several.
  func name(_ person: PersonID) -> String {
    let record = trial.programme.organisation[person]
    return "\(record.key)  \(record.name)"
  }

  /// Writes lines of prose, broken where a terminal ends.
  static func write(_ lines: [Text], _ console: Console) {
    for line in lines { console.line(line) }
  }
}
