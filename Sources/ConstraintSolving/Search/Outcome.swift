/// Values for all variables that satisfy every constraint.
public struct Solution: Hashable, Sendable {
  /// The value of each variable, by its place in the model.
  public let values: [Int]
  /// The truth of each Boolean, by its place in the model.
  public let truths: [Bool]
  /// The objective as the model gave it (not negated where it is maximized); nil without one.
  public let objective: Int?

  /// Pairs values with what they are worth.
  public init(values: [Int], truths: [Bool], objective: Int?) {
    self.values = values
    self.truths = truths
    self.objective = objective
  }

  /// The value of a variable.
  public subscript(variable: IntVariable) -> Int { values[variable.id] }

  /// The truth of a literal.
  public subscript(literal: BoolVariable) -> Bool { truths[literal.id] != literal.isNegated }

  /// Returns the value of a sum, wrapped if it leaves the range of `Int`.
  ///
  /// - Complexity: O(terms).
  public func value(of sum: LinearExpression) -> Int {
    var total = sum.constant
    for term in sum.terms { total &+= term.weight &* values[term.variable.id] }
    for flag in sum.flags where self[flag.literal] { total &+= flag.weight }
    return total
  }
}

/// What a solve has established; the four cannot be taken for one another.
public enum Outcome: Sendable {
  /// A solution, and a proof that none is better.
  ///
  /// Given only for models with an objective.
  case optimal(Solution)
  /// A solution.
  ///
  /// For a model without an objective this is the full answer. With one, the search was stopped
  /// first: a better solution may exist, but none beyond the bound (a lower bound, or an upper
  /// bound where the objective is maximized), as far as one is known.
  case satisfiable(Solution, bound: Int?)
  /// No solution exists under the assumptions named, all others being idle.
  ///
  /// An empty list means that no solution exists at all.
  case impossible(core: [BoolVariable])
  /// The search was stopped before it found a solution or a proof; the bound is as above.
  case unknown(bound: Int?)

  /// The solution, if there is one.
  public var solution: Solution? {
    switch self {
    case .optimal(let solution), .satisfiable(let solution, _): solution
    case .impossible, .unknown: nil
    }
  }
}

/// How a count of all solutions ended.
public enum Enumeration: Hashable, Sendable {
  /// Every solution was shown; their number.
  case complete(Int)
  /// The search was stopped; the number shown so far.
  case stopped(Int)
}

/// Numbers of a search, each counted from its start.
public struct Statistics: Hashable, Sendable {
  /// Decisions taken.
  public var decisions = 0
  /// Conflicts met and learned from.
  public var conflicts = 0
  /// Restarts.
  public var restarts = 0
  /// Literals and bounds propagated.
  public var propagations = 0
  /// Calls of propagators.
  public var propagatorCalls = 0
  /// Solutions found.
  public var solutions = 0
  /// Nogoods learned that are kept now.
  public var nogoods = 0
  /// Literals made lazily during the search.
  public var lazyLiterals = 0
  /// Ticks of effort spent.
  public var ticks = 0
  /// The greatest number of decisions in force at once.
  public var peakDepth = 0
  /// Literals over all nogoods learned.
  public var learnedLiterals = 0
  /// Propagators in the kernel.
  public var propagators = 0
  /// Boolean variables in the kernel when the search began.
  public var kernelBooleans = 0
  /// Integer variables in the kernel.
  public var kernelIntegers = 0

  /// Makes statistics of a search that has not begun.
  public init() {}
}
