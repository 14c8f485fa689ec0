public import SolverSupport

/// How a search is steered and limited.
public struct SearchOptions: Sendable {
  /// How the best solution is looked for.
  public enum Strategy: Hashable, Sendable {
    /// Solutions from above: each must be better than the last.
    case branchAndBound
    /// Conflicts from below: the objective is split into what can be had and what cannot.
    case coreGuided
    /// Branch and bound, with a turn of the other where the objective is a weighted sum of literals.
    case automatic
  }

  /// The deterministic budget of the whole solve.
  public var effort: Effort = .unlimited
  /// Asked every few hundred nodes whether to stop.
  public var cancellation: Cancellation?
  /// Where random choices begin.
  public var seed: UInt64 = 1
  /// The order in which to decide; what it leaves open is decided by activity.
  public var branchings: [Branching] = []
  /// Whether the branchings are only a first guess and activity may take over.
  public var isFree = true
  /// How the best solution is looked for.
  public var strategy: Strategy = .automatic
  /// Values to try first.
  public var hints: [(variable: IntVariable, value: Int)] = []

  /// Makes the usual options: free search without a limit.
  public init() {}
}

/// A search annotation: which of its variables to decide next, and on which value.
public struct Branching: Hashable, Sendable {
  /// Which variable comes next.
  public enum VariableChoice: Hashable, Sendable {
    /// The first in the list that is open.
    case inputOrder
    /// The one with the fewest values.
    case firstFail
    /// The one with the most values.
    case antiFirstFail
    /// The one with the least lower bound.
    case smallest
    /// The one with the greatest upper bound.
    case largest
    /// The one in the most constraints, then the fewest values.
    case mostConstrained
    /// The one with the largest difference between its two least values.
    case maxRegret
    /// The one with the best ratio of values to conflicts it was in.
    case weightedDegree
  }

  /// Which values come first.
  public enum ValueChoice: Hashable, Sendable {
    /// The least value.
    case minimum
    /// The greatest value.
    case maximum
    /// The value in the middle of those left.
    case median
    /// The lower half.
    case split
    /// The upper half.
    case reverseSplit
    /// Any value, by the seed.
    case random
  }

  /// The integer variables to decide, if it is about integers.
  public var variables: [IntVariable]
  /// The literals to decide, if it is about truths; the minimum is false.
  public var literals: [BoolVariable]
  /// Which comes next.
  public var variableChoice: VariableChoice
  /// Which value comes first.
  public var valueChoice: ValueChoice

  /// Asks for integers to be decided.
  public init(
    _ variables: [IntVariable], _ variableChoice: VariableChoice = .inputOrder,
    _ valueChoice: ValueChoice = .minimum
  ) {
    self.variables = variables
    literals = []
    self.variableChoice = variableChoice
    self.valueChoice = valueChoice
  }

  /// Asks for truths to be decided.
  public init(
    _ literals: [BoolVariable], _ variableChoice: VariableChoice = .inputOrder,
    _ valueChoice: ValueChoice = .maximum
  ) {
    variables = []
    self.literals = literals
    self.variableChoice = variableChoice
    self.valueChoice = valueChoice
  }
}
