/// Finds solutions of a model, the best of them, or a proof that there is none.
///
/// A solver reads the model once and may be asked several times, with other assumptions; what it
/// has learned stays. It is not `Sendable`: use one solver per thread.
public final class Solver {
  /// The model as it was read.
  public let model: Model
  /// Numbers of the search so far.
  public private(set) var statistics = Statistics()

  /// Reads a model.
  ///
  /// - Complexity: O(size of the model), plus the encoding of tables and small domains.
  public init(_ model: Model) throws(ModelFault) {
    self.model = model
  }

  /// Looks for a solution, or for the best one if the model has an objective.
  ///
  /// The closure sees every solution as it is found, better ones later, and returns whether to go
  /// on.
  public func solve(
    _ options: SearchOptions = SearchOptions(), assuming assumptions: [BoolVariable] = [],
    onSolution: (Solution) -> Bool = { _ in true }
  ) -> Outcome {
    .unknown(bound: nil)
  }

  /// Shows every solution, each once, in the order found; the closure returns whether to go on.
  ///
  /// Two solutions differ when a variable or a free Boolean of the model differs. The objective, if
  /// any, is not looked at. The solver must not be used afterwards.
  public func enumerate(
    _ options: SearchOptions = SearchOptions(), onSolution: (Solution) -> Bool = { _ in true }
  ) -> Enumeration {
    .stopped(0)
  }
}
