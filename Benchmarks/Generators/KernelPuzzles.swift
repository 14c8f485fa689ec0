import SolverSupport

/// Random formulas of clauses with three literals each.
public struct SatisfiabilityInstance: Sendable {
  /// Number of Booleans.
  public let variables: Int
  /// The clauses: numbers from 1, negative for the opposite.
  public let clauses: [[Int]]

  /// Draws clauses of three different Booleans each, signs by a coin.
  ///
  /// - Complexity: O(clauses).
  public init(variables: Int, clauses count: Int, seed: UInt64) {
    var random = RandomSource(seed: seed)
    var clauses: [[Int]] = []
    for _ in 0..<count {
      var chosen: [Int] = []
      while chosen.count < min(3, variables) {
        let variable = 1 + random.below(variables)
        if !chosen.contains(variable) { chosen.append(variable) }
      }
      clauses.append(chosen.map { random.chance(1, in: 2) ? $0 : -$0 })
    }
    self.variables = variables
    self.clauses = clauses
  }

  /// The formula as MiniZinc data for `satisfiability.mzn`.
  public var data: String {
    """
    variables = \(variables);
    clauses = \(clauses.count);
    literal = array2d(1..clauses, 1..3, \(Array(clauses.joined())));

    """
  }

  /// The formula in the DIMACS format.
  public var dimacs: String {
    "p cnf \(variables) \(clauses.count)\n"
      + clauses.map { $0.map(String.init).joined(separator: " ") + " 0\n" }.joined()
  }
}

/// A Latin square of which only some cells are given.
public struct QuasigroupInstance: Sendable {
  /// A name to show.
  public let name: String
  /// Rows, columns and symbols.
  public let order: Int
  /// The symbols from 0, row by row; nil is to be found.
  public let cells: [Int?]

  /// Punches holes into a random Latin square, so that a solution exists (Achlioptas, Gomes, Kautz,
  /// Selman, "Generating satisfiable problem instances", 2000).
  ///
  /// The square is made from the cyclic one by the Markov chain of Jacobson and Matthews ("Generating
  /// uniformly distributed random Latin squares", 1996).
  ///
  /// - Complexity: O(order^3).
  public init(order: Int, holes: Int, seed: UInt64) {
    var random = RandomSource(seed: seed)
    let square = Self.square(order, &random)
    var places = Array(0..<order * order)
    random.shuffle(&places)
    var cells: [Int?] = square.map { $0 }
    for place in places.prefix(holes) { cells[place] = nil }
    name = "quasigroup-\(order)-\(holes)-\(seed)"
    self.order = order
    self.cells = cells
  }

  /// Walks over proper and improper squares, kept as an incidence cube.
  private static func square(_ n: Int, _ random: inout RandomSource) -> [Int] {
    var cube = Array(repeating: 0, count: n * n * n)
    for row in 0..<n {
      for column in 0..<n { cube[(row * n + column) * n + (row + column) % n] = 1 }
    }
    guard n > 1 else { return [0] }
    func at(_ r: Int, _ c: Int, _ s: Int) -> Int { (r * n + c) * n + s }
    var improper: (Int, Int, Int)?
    var steps = 0
    while steps < n * n * n || improper != nil {
      steps += 1
      var r: Int
      var c: Int
      var s: Int
      if let cell = improper {
        (r, c, s) = cell
      } else {
        repeat {
          (r, c, s) = (random.below(n), random.below(n), random.below(n))
        } while cube[at(r, c, s)] != 0
      }
      func choose(_ cell: (Int) -> Int) -> Int {
        let candidates = (0..<n).filter { cube[cell($0)] == 1 }
        return candidates[random.below(candidates.count)]
      }
      let otherRow = choose { at($0, c, s) }
      let otherColumn = choose { at(r, $0, s) }
      let otherSymbol = choose { at(r, c, $0) }
      for (place, change) in [
        (at(r, c, s), 1), (at(r, otherColumn, otherSymbol), 1), (at(otherRow, c, otherSymbol), 1),
        (at(otherRow, otherColumn, s), 1), (at(otherRow, c, s), -1), (at(r, otherColumn, s), -1),
        (at(r, c, otherSymbol), -1), (at(otherRow, otherColumn, otherSymbol), -1),
      ] { cube[place] += change }
      improper =
        cube[at(otherRow, otherColumn, otherSymbol)] < 0
        ? (otherRow, otherColumn, otherSymbol) : nil
    }
    return (0..<n * n).map { cell in (0..<n).first { cube[cell * n + $0] == 1 } ?? 0 }
  }

  /// The instance as MiniZinc data for `quasigroup.mzn`; 0 is to be found.
  public var data: String {
    "n = \(order);\ngiven = array2d(1..n, 1..n, \(cells.map { ($0 ?? -1) + 1 }));\n"
  }
}
