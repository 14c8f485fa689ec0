import SolverSupport

/// A pool of people with integer pair costs and a few attributes, made from a seed.
public struct GroupInstance: Sendable {
  /// The kinds of instances that are measured.
  public enum Kind: String, CaseIterable, Sendable {
    /// Pair costs uniform in 0...100.
    case uniform
    /// Travel, kind of workplace, past co-members, experience: as real people are.
    case person
    /// Distances in the plane.
    case planar
    /// Pair costs 0, 1 or 2.
    case ties
    /// As `person`, but with a number that fours do not divide.
    case mixed
  }

  /// How many people.
  public var count: Int
  /// Pair costs, row by row, symmetric.
  public var pairCosts: [Int32]
  /// Whose workplace is of the first of two kinds.
  public var firstKind: [Bool]
  /// Who is new.
  public var isNew: [Bool]
  /// The sizes allowed, with what each costs.
  public var sizes: [(size: Int, cost: Int)]

  /// Makes an instance.
  ///
  /// - Complexity: O(count^2).
  public init(kind: Kind, count: Int, seed: UInt64) {
    var random = RandomSource(seed: seed).split(UInt64(count))
    self.count = count
    var costs = [Int32](repeating: 0, count: count * count)
    func set(_ a: Int, _ b: Int, _ value: Int) {
      costs[a * count + b] = Int32(value)
      costs[b * count + a] = Int32(value)
    }
    var first = [Bool](repeating: false, count: count)
    var new = first
    sizes = [(4, 0)]
    switch kind {
    case .uniform, .ties:
      let bound = kind == .uniform ? 101 : 3
      for a in 0..<count { for b in 0..<a { set(a, b, random.below(bound)) } }
    case .planar:
      let places = (0..<count).map { _ in (random.unit() * 100, random.unit() * 100) }
      for a in 0..<count {
        for b in 0..<a {
          let x = places[a].0 - places[b].0
          let y = places[a].1 - places[b].1
          set(a, b, Int((x * x + y * y).squareRoot().rounded()))
        }
      }
    case .person, .mixed:
      let towns = (0..<max(3, count / 8)).map { _ in (random.unit() * 40, random.unit() * 40) }
      var places: [(Double, Double)] = []
      var years: [Int] = []
      for person in 0..<count {
        let town = towns[random.below(towns.count)]
        places.append((town.0 + random.unit() * 6, town.1 + random.unit() * 6))
        first[person] = random.chance(2, in: 5)
        years.append(random.below(25))
        new[person] = years[person] < 3
      }
      for a in 0..<count {
        for b in 0..<a {
          let x = places[a].0 - places[b].0
          let y = places[a].1 - places[b].1
          var value = Int((x * x + y * y).squareRoot().rounded())
          value += max(0, 8 - abs(years[a] - years[b]))
          // Past co-members: about three years' worth of three others each.
          if random.chance(9, in: count) { value += 40 }
          set(a, b, value)
        }
      }
      if kind == .mixed { sizes = [(3, 60), (4, 0), (5, 60)] }
    }
    pairCosts = costs
    firstKind = first
    isNew = new
  }
}
