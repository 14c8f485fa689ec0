/// What sort of place people work at; hours, holidays and quiet weeks differ by it.
public enum WorkplaceKind: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  /// Folkeskole.
  case school
  /// Specialskole.
  case specialSchool
  /// Dagtilbud, with departments.
  case daycare
  /// Fritids- og ungdomstilbud (UngiAarhus).
  case youth
  /// Fællesfunktion: an office of the administration.
  case administration

  /// Orders as listed here.
  public static func < (left: WorkplaceKind, right: WorkplaceKind) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }

  /// Whether it is a school of either sort; groups mix schools with daycares.
  public var isSchool: Bool { self == .school || self == .specialSchool }
}

/// A place on the ground in metres east and north of a common origin.
public struct Position: Hashable, Sendable {
  /// Metres east.
  public var east: Int32
  /// Metres north.
  public var north: Int32

  /// Makes a position.
  public init(east: Int32, north: Int32) {
    self.east = east
    self.north = north
  }

  /// Projects degrees of latitude and longitude; exact enough within a municipality.
  ///
  /// An equirectangular projection around 56.15 degrees north, where a degree of longitude is
  /// 62,000 metres.
  public init(latitude: Double, longitude: Double) {
    east = Int32(clamping: Int((longitude.clamped(to: -180...180) * 62_000).rounded()))
    north = Int32(clamping: Int((latitude.clamped(to: -90...90) * 111_320).rounded()))
  }
}

extension Double {
  fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
    isFinite ? min(max(self, range.lowerBound), range.upperBound) : 0
  }
}

/// A workplace: a school, a daycare, a youth unit or an office.
public struct Workplace: Hashable, Sendable {
  /// The key in the planner's files.
  public var key: String
  /// The name to show.
  public var name: String
  /// What sort of place it is.
  public var kind: WorkplaceKind
  /// The district it belongs to; nothing for offices that serve them all.
  public var district: DistrictID?
  /// Where it lies, if the planner said so.
  public var position: Position?
  /// How many people fit when it hosts a meeting; nothing means no limit.
  public var capacity: Int?
  /// How many pedagogical staff it has, for workshops; nothing when not told.
  public var staff: Int?
  /// Spans in which it is closed beyond the holidays of its kind, merged and in order.
  public var closed: [Span]

  /// Makes a workplace.
  public init(
    key: String, name: String, kind: WorkplaceKind, district: DistrictID?,
    position: Position? = nil, capacity: Int? = nil, staff: Int? = nil, closed: [Span] = []
  ) {
    self.key = key
    self.name = name
    self.kind = kind
    self.district = district
    self.position = position
    self.capacity = capacity
    self.staff = staff
    self.closed = closed
  }
}

/// A department (afdeling) of a daycare.
public struct Department: Hashable, Sendable {
  /// The key in the planner's files.
  public var key: String
  /// The name to show.
  public var name: String
  /// The daycare it belongs to.
  public var workplace: WorkplaceID

  /// Makes a department.
  public init(key: String, name: String, workplace: WorkplaceID) {
    self.key = key
    self.name = name
    self.workplace = workplace
  }
}
