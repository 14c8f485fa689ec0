/// The municipality's administration: districts, workplaces, people, venues.
///
/// Every list is sorted by key; identifiers are positions in the lists.
public struct Organisation: Hashable, Sendable {
  /// The districts.
  public var districts: [District]
  /// The workplaces.
  public var workplaces: [Workplace]
  /// The departments of daycares.
  public var departments: [Department]
  /// The people.
  public var people: [Person]
  /// The venues.
  public var venues: [Venue]
  /// How travelling time follows from positions.
  public var travel: TravelModel

  /// Makes an organisation of lists that are sorted by key and refer to each other by position.
  public init(
    districts: [District] = [], workplaces: [Workplace] = [], departments: [Department] = [],
    people: [Person] = [], venues: [Venue] = [], travel: TravelModel = TravelModel()
  ) {
    self.districts = districts
    self.workplaces = workplaces
    self.departments = departments
    self.people = people
    self.venues = venues
    self.travel = travel
  }

  /// The district at a position.
  @inlinable public subscript(id: DistrictID) -> District { districts[id.index] }
  /// The workplace at a position.
  @inlinable public subscript(id: WorkplaceID) -> Workplace { workplaces[id.index] }
  /// The department at a position.
  @inlinable public subscript(id: DepartmentID) -> Department { departments[id.index] }
  /// The person at a position.
  @inlinable public subscript(id: PersonID) -> Person { people[id.index] }
  /// The venue at a position.
  @inlinable public subscript(id: VenueID) -> Venue { venues[id.index] }

  /// Every person's identifier in order.
  public var personIDs: [PersonID] { people.indices.map { PersonID($0) } }
  /// Every workplace's identifier in order.
  public var workplaceIDs: [WorkplaceID] { workplaces.indices.map { WorkplaceID($0) } }
  /// Every district's identifier in order.
  public var districtIDs: [DistrictID] { districts.indices.map { DistrictID($0) } }
  /// Every venue's identifier in order.
  public var venueIDs: [VenueID] { venues.indices.map { VenueID($0) } }

  /// The kind of workplace whose hours and holidays a person follows; administration for people
  /// without a workplace.
  public func kind(of person: PersonID) -> WorkplaceKind {
    people[person.index].workplace.map { workplaces[$0.index].kind } ?? .administration
  }

  /// Where a place lies, if known.
  public func position(of place: Place) -> Position? {
    switch place {
    case .workplace(let id): self[id].position
    case .venue(let id): self[id].position
    }
  }

  /// Minutes of travel from one place to another; 0 when they are the same place.
  public func travelMinutes(from: Place, to: Place) -> Int {
    from == to ? 0 : travel.minutes(from: position(of: from), to: position(of: to))
  }

  /// The chief of a district: the first person by key with that role and district.
  ///
  /// - Complexity: O(people).
  public func chief(of district: DistrictID) -> PersonID? {
    people.firstIndex { $0.district == district && $0.has(.chief) }.map { PersonID($0) }
  }
}
