/// A fact of the constraint kernel: a Boolean literal that is true, or a bound that holds.
///
/// A code of at least 0 is a literal: twice the Boolean, plus 1 for its opposite. A code below 0 is
/// the complement of a *view*: twice the integer, plus 1 for its negative; the fact is then that the
/// view is at least the value.
public struct ProofFact: Hashable, Sendable {
  /// The literal, or the complement of the view.
  public var code: Int32
  /// The least value of the view; 0 for a literal.
  public var value: Int32

  /// Makes a fact from its code and value.
  public init(code: Int32, value: Int32) {
    self.code = code
    self.value = value
  }
}

/// A view plus a number.
public struct ProofOperand: Hashable, Sendable {
  /// Twice the integer, plus 1 for its negative.
  public var view: Int32
  /// What is added.
  public var offset: Int32

  /// Makes an operand.
  public init(view: Int32, offset: Int32) {
    self.view = view
    self.offset = offset
  }
}

/// A weight on a view.
public struct ProofTerm: Hashable, Sendable {
  /// The weight.
  public var weight: Int
  /// The view weighed.
  public var view: Int32

  /// Weighs a view.
  public init(weight: Int, view: Int32) {
    self.weight = weight
    self.view = view
  }
}

/// A piece of work on a resource, as the kernel sees it.
public struct ProofJob: Hashable, Sendable {
  /// The first moment.
  public var start: ProofOperand
  /// The length.
  public var duration: ProofOperand
  /// The share of the resource.
  public var demand: ProofOperand

  /// Makes a piece of work.
  public init(start: ProofOperand, duration: ProofOperand, demand: ProofOperand) {
    self.start = start
    self.duration = duration
    self.demand = demand
  }
}

/// A constraint of the kernel, what a proof starts from.
public enum KernelStatement: Hashable, Sendable {
  /// The facts are not all true.
  case nogood([ProofFact])
  /// The weighted sum is at most the limit, where the condition holds.
  case linear([ProofTerm], limit: Int, condition: ProofFact?)
  /// The weighted sum is not the number, where the condition holds.
  case notEqual([ProofTerm], number: Int, condition: ProofFact?)
  /// At most so many of the facts are true.
  case atMost(Int, [ProofFact])
  /// The first is the least of the others.
  case minimum(ProofOperand, of: [ProofOperand])
  /// The last is the product of the first two.
  case product(ProofOperand, ProofOperand, equals: ProofOperand)
  /// All take different values.
  case allDifferent([ProofOperand])
  /// One of the facts holds, and where it does the operand beside it is the result.
  case element([ProofFact], of: [ProofOperand], equals: ProofOperand)
  /// At no moment do the jobs that run demand more than the capacity.
  case cumulative([ProofJob], capacity: ProofOperand)
  /// No two jobs overlap; demands and the capacity are 1.
  case disjunctive([ProofJob])
}

/// One line of a proof: facts that cannot all be true, and why.
public enum KernelStep: Hashable, Sendable {
  /// Follows from one statement alone.
  case inferred([ProofFact], statement: Int32)
  /// Follows from the lines and nogoods named, by unit propagation; a number below 0 is the
  /// complement of a statement's place, others are places of steps.
  case derived([ProofFact], from: [Int32])
  /// A solution: values of all integers and truths of all Booleans. From here on, only better ones
  /// are asked for.
  case solution(integers: [Int32], truths: [Bool])
}

/// A proof that a problem of the kernel has no solution, or none better than the last one shown.
public struct KernelProof: Hashable, Sendable {
  /// The least and the greatest value of each integer.
  public var bounds: [ClosedRange<Int32>]
  /// How many Booleans there are.
  public var booleans: Int
  /// The view that is to be as low as possible, if there is one.
  public var objective: ProofOperand?
  /// What holds.
  public var statements: [KernelStatement]
  /// The lines; the last refutes what its facts, the assumptions, say: nothing if it has none.
  public var steps: [KernelStep]

  /// Makes a proof from its parts.
  public init(
    bounds: [ClosedRange<Int32>], booleans: Int, objective: ProofOperand?,
    statements: [KernelStatement], steps: [KernelStep]
  ) {
    self.bounds = bounds
    self.booleans = booleans
    self.objective = objective
    self.statements = statements
    self.steps = steps
  }
}
