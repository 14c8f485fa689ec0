/// Resources whose prices are raised while all others stay, with what hangs on them.
///
/// A resource that many chains compete for is best priced by itself at first: a round then looks at
/// its own chains only.
struct PriceFocus {
  let resources: [Int32]
  /// The chains whose least sums may hang on the resources' prices, and the attendances.
  let chains: [Int32]
  let attendances: [Int32]
  /// Everything.
  init(_ instance: Instance) {
    resources = (0..<Int32(instance.resourceCount)).map { $0 }
    chains = (0..<Int32(instance.chainCount)).map { $0 }
    attendances = (0..<Int32(instance.attendanceCount)).map { $0 }
  }

  /// One resource.
  private init(_ resource: Int, _ chains: [Int32], _ attendances: [Int32]) {
    resources = [Int32(resource)]
    self.chains = chains
    self.attendances = attendances
  }

  /// The resources that are always at several chains of several events which keep apart, most
  /// first: those who may be at an event instead of others are priced with the others.
  static func turns(
    _ instance: Instance, _ apart: ApartLines, _ chains: [[Int32]], _ attendances: [[Int32]]
  ) -> [PriceTurn] {
    var found: [(count: Int, resource: Int)] = []
    for l in 0..<apart.lines.count {
      let resource = Int(apart.lines[l].resource)
      guard found.last?.resource != resource else { continue }
      let count = apart.chains.range(l).reduce(0) { sum, i in
        let range = instance.chainEvents.range(Int(apart.chains[i]))
        let isUsed = instance.uses.range(Int(instance.chainEvents[range.lowerBound])).contains {
          Int(instance.uses[$0].resource) == resource
        }
        return sum + (range.count > 1 && isUsed ? 1 : 0)
      }
      if count > 1 { found.append((count, resource)) }
    }
    found.sort { ($1.count, $0.resource) < ($0.count, $1.resource) }
    return found.prefix(64).map { item in
      PriceTurn(focus: PriceFocus(item.resource, chains[item.resource], attendances[item.resource]))
    }
  }
}

/// A focus, and how its steps go.
struct PriceTurn {
  let focus: PriceFocus
  var pace = PricePace()
}

/// How long the steps of an ascent are.
struct PricePace {
  /// The length of steps, of what Polyak's rule says.
  var factor = 0.1
  /// How much a round counts in the mean.
  var share = 0.1
  /// How often the lengths began anew.
  var restarts = 0
  private var idleRounds = 0

  /// Lengthens the steps after a better bound.
  mutating func succeed() {
    idleRounds = 0
    factor = min(1.9, factor * 1.05)
  }

  /// Shortens the steps after many rounds without a better bound; begins anew when they are short.
  mutating func rest() {
    idleRounds += 1
    guard idleRounds >= 30 else { return }
    idleRounds = 0
    factor *= 0.5
    share = max(0.02, share * 0.9)
    guard factor < 0.003 else { return }
    // Longer and shorter first steps in turn: which is right depends on how much is tied.
    restarts += 1
    factor = [0.1, 0.4, 0.05][restarts % 3]
    share = 0.1
  }
}
