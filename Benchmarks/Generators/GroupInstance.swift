import SolverSupport

/// A pool of people with integer pair costs and a few attributes, made from a seed.
public struct GroupInstance: Sendable {
  /// The kinds of instances that are measured.
  public enum Kind: String, CaseIterable, Sendable {
    /// Pair costs uniform in 0...100.
    case uniform
    /// Travel, kind of workplace, past co-members, experience, all as pair costs.
    case person
    /// As `person`, with everybody in one of a few towns: the relaxation is weak, since a town
    /// rarely divides by four.
    case towns
    /// As `towns`, with two of each kind wanted and newcomers kept apart by counting.
    case counted
    /// Distances in the plane.
    case planar
    /// Pair costs 0, 1 or 2.
    case ties
    /// As `person`, but fours, threes and fives, for numbers that fours do not divide.
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
    case .person, .towns, .counted, .mixed:
      let towns = (0..<max(3, count / 8)).map { _ in (random.unit() * 40, random.unit() * 40) }
      var places: [(Double, Double)] = []
      var years: [Int] = []
      for person in 0..<count {
        let town = towns[random.below(towns.count)]
        if kind == .towns || kind == .counted {
          places.append((town.0 + random.unit() * 6, town.1 + random.unit() * 6))
        } else {
          places.append((random.unit() * 40, random.unit() * 40))
        }
        first[person] = random.chance(2, in: 5)
        years.append(random.below(25))
        new[person] = years[person] < 3
      }
      for a in 0..<count {
        for b in 0..<a {
          let x = places[a].0 - places[b].0
          let y = places[a].1 - places[b].1
          var value = Int((x * x + y * y).squareRoot().rounded())
          if kind == .counted {
            value += max(0, 8 - abs(years[a] - years[b]))
          } else {
            value += first[a] == first[b] ? 10 : 0
            value += new[a] && new[b] ? 30 : 0
          }
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
