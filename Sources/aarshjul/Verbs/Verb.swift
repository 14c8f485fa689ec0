import Programme

/// Something the program does.
protocol Verb: Sendable {
  /// The word on the command line.
  static var name: String { get }
  /// One line on what it does.
  static var summary: Text { get }
  /// What may follow the verb before the options; its words in capitals are the Danish ones of the
  /// catalog.
  static var operands: String { get }
  /// How many words may follow.
  static var mostWords: Int { get }
  /// What it does in a few sentences.
  static var details: Text { get }
  /// A command that shows it at work.
  static var example: Text { get }
  /// Its options beside the common ones.
  static var options: [OptionSpec] { get }
  /// Does it and returns the exit code.
  static func run(_ invocation: Invocation, _ console: Console) throws(UsageError) -> Int32
}

extension Verb {
  static var operands: String { "[MAPPE]" }
  static var mostWords: Int { 1 }
}

/// The verbs, in the order of the help text.
enum Verbs {
  static let all: [any Verb.Type] = [
    InitVerb.self, CheckVerb.self, PlanVerb.self, GroupsVerb.self, ScheduleVerb.self,
    VerifyVerb.self, ReportVerb.self, RebalanceVerb.self, ReplanVerb.self, SuggestVerb.self,
    ExplainVerb.self, DiffVerb.self, ScenariosVerb.self, ExportVerb.self, CompletionsVerb.self,
    ManualVerb.self, HelpVerb.self,
  ]

  static func named(_ name: String) -> (any Verb.Type)? {
    for verb in all where verb.name == name { return verb }
    return nil
  }

  static var names: [String] {
    var result: [String] = []
    for verb in all { result.append(verb.name) }
    return result
  }
}
