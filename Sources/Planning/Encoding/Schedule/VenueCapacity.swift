import Programme

/// How many people fit.
enum VenueCapacityEncoding {
  static let id = RuleID.venueCapacity

  static func capacity(of place: Place, _ programme: Programme) -> Int32 {
    guard programme.rules.binds(id) else { return .max }
    switch place {
    case .venue(let venue): return Int32(clamping: programme.organisation[venue].capacity)
    case .workplace(let workplace):
      return programme.organisation[workplace].capacity.map { Int32(clamping: $0) } ?? .max
    }
  }
}
