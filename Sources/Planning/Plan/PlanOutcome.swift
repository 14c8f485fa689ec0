public import Programme
public import ProofFormat

/// What planning ended with.
public enum PlanOutcome: Sendable {
  /// Every hard rule holds; the proof says how good the plan is known to be.
  case planned(Plan, PlanProof)
  /// No plan was found, and this is in the way.
  case blocked([Obstacle])
  /// The search was stopped before it had a plan.
  case stopped
}

/// What is known about the quality of a plan, in a form that can be checked.
public struct PlanProof: Sendable, Codable {
  /// For each district whose groups were solved: its key and the certificate of its bound.
  public var groups: [DistrictProof]
  /// The prices that prove the calendar's bound, if there is a calendar.
  public var calendar: CalendarProof?

  /// Makes a proof.
  public init(groups: [DistrictProof] = [], calendar: CalendarProof? = nil) {
    self.groups = groups
    self.calendar = calendar
  }
}

/// The certificate of a district's groups.
public struct DistrictProof: Sendable, Codable {
  /// The district's key.
  public var district: String
  /// What every division costs on top of the certificate's costs.
  public var offset: Int
  /// Whether groups without an opening in some window are left out of account, because the meetings
  /// of such a group could not all be planned.
  public var needsOpenings: Bool
  /// The certificate.
  public var certificate: GroupCertificate

  /// Makes a proof.
  public init(
    district: String, offset: Int, needsOpenings: Bool = false, certificate: GroupCertificate
  ) {
    self.district = district
    self.offset = offset
    self.needsOpenings = needsOpenings
    self.certificate = certificate
  }

  /// Reads a proof; where nothing is said of openings, none are needed.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    district = try values.decode(String.self, forKey: .district)
    offset = try values.decode(Int.self, forKey: .offset)
    needsOpenings = try values.decodeIfPresent(Bool.self, forKey: .needsOpenings) ?? false
    certificate = try values.decode(GroupCertificate.self, forKey: .certificate)
  }
}

/// Something that stands in the way of a plan.
public struct Obstacle: Sendable, Hashable {
  /// What could not be done.
  public enum Kind: Sendable, Hashable {
    /// The leaders of a district cannot be divided into groups.
    case groups(DistrictID)
    /// The weights of the rules are so large that the costs of a district's groups cannot be added up.
    case weights(DistrictID)
    /// An event has no possible time at all.
    case noTime(EventKey)
    /// An event has possible times, but none is left beside the others.
    case crowdedOut(EventKey)
  }

  /// What could not be done.
  public var kind: Kind
  /// Whether it is proven that it cannot be done, instead of not found.
  public var isProven: Bool
  /// The rules that take part.
  public var rules: [RuleID]
  /// The people who are in the way, most in the way first.
  public var people: [PersonID]
  /// The events that are in the way, most in the way first.
  public var events: [EventKey]

  /// Makes an obstacle.
  public init(
    kind: Kind, isProven: Bool, rules: [RuleID] = [], people: [PersonID] = [],
    events: [EventKey] = []
  ) {
    self.kind = kind
    self.isProven = isProven
    self.rules = rules
    self.people = people
    self.events = events
  }
}
