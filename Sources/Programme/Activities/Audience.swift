/// Who is meant: people by role, kind of workplace, district, workplace or name.
public struct Audience: Hashable, Sendable {
  /// Roles of which a person has at least one; empty means any.
  public var roles: Set<Role>
  /// Kinds of workplace that a person works at; empty means any.
  public var kinds: Set<WorkplaceKind>
  /// Districts that a person belongs to; empty means any.
  public var districts: Set<DistrictID>
  /// Workplaces that a person works at; empty means any.
  public var workplaces: Set<WorkplaceID>
  /// People meant whatever else they are.
  public var people: Set<PersonID>

  /// Makes an audience; with nothing at all it is empty.
  public init(
    roles: Set<Role> = [], kinds: Set<WorkplaceKind> = [], districts: Set<DistrictID> = [],
    workplaces: Set<WorkplaceID> = [], people: Set<PersonID> = []
  ) {
    self.roles = roles
    self.kinds = kinds
    self.districts = districts
    self.workplaces = workplaces
    self.people = people
  }

  /// Nobody.
  public static var nobody: Audience { Audience() }

  /// Whether nobody can be meant.
  public var isEmpty: Bool { !selects && people.isEmpty }

  /// Whether a person is meant.
  public func contains(_ id: PersonID, in organisation: Organisation) -> Bool {
    if people.contains(id) { return true }
    guard selects else { return false }
    let people = organisation.people
    let place = id.index
    if !roles.isEmpty, !people[place].has(anyOf: roles) { return false }
    if !kinds.isEmpty, !kinds.contains(organisation.kind(of: id)) { return false }
    if !districts.isEmpty {
      guard let district = people[place].district, districts.contains(district) else {
        return false
      }
    }
    if !workplaces.isEmpty {
      guard let workplace = people[place].workplace, workplaces.contains(workplace) else {
        return false
      }
    }
    return true
  }

  /// The people meant, in order.
  ///
  /// - Complexity: O(people).
  public func members(in organisation: Organisation) -> [PersonID] {
    organisation.personIDs.filter { contains($0, in: organisation) }
  }

  private var selects: Bool {
    !(roles.isEmpty && kinds.isEmpty && districts.isEmpty && workplaces.isEmpty)
  }
}
