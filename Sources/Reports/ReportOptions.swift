public import Programme

/// What a report is to be like.
public struct ReportOptions: Hashable, Sendable {
  /// The language of all that is written.
  public var language: Language
  /// The day to mark as today; nothing marks none, so that equal plans give equal reports.
  public var today: Day?
  /// The plan that was handed on before, against which changes are told; nothing for a first plan.
  public var previous: Plan?
  /// Lines that say what the verifier found, one sentence each.
  public var verdictLines: [String]
  /// A short text that names the plan at the foot of each page, as a version or a check sum.
  public var planName: String
  /// Whether names of people and workplaces are replaced by stable marks.
  public var isPseudonymised: Bool
  /// A word mixed into the marks, so that who knows the names cannot guess them.
  public var secret: String

  /// Makes options; the default is Danish, with names, without a mark for today.
  public init(
    language: Language = .danish, today: Day? = nil, previous: Plan? = nil,
    verdictLines: [String] = [], planName: String = "", isPseudonymised: Bool = false,
    secret: String = ""
  ) {
    self.language = language
    self.today = today
    self.previous = previous
    self.verdictLines = verdictLines
    self.planName = planName
    self.isPseudonymised = isPseudonymised
    self.secret = secret
  }
}
