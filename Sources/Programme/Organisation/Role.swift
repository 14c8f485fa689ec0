/// What somebody is in the programme; a person may be several.
public enum Role: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  /// Leder: heads a workplace (or an office of the administration).
  case leader
  /// Ledelsesteam: belongs to a workplace's leadership team without heading it.
  case leadershipTeam
  /// Ressourceperson: drives development locally.
  case resourcePerson
  /// Fagligt fyrtårn: a daycare's resource person.
  case beacon
  /// Vejleder, on the school side.
  case counsellor
  /// Koordinator, on the school side.
  case coordinator
  /// Børn og Unge-chef: one a district, supports its groups.
  case chief
  /// Læringspartner: central, facilitates, shared by districts.
  case learningPartner
  /// Pædagogisk konsulent: central, shared by districts.
  case consultant
  /// Bestyrelsesrepræsentant: sits on a workplace's board; meets late in the day only.
  case boardMember
  /// Anybody else who is invited to something.
  case other

  /// Orders as listed here.
  public static func < (left: Role, right: Role) -> Bool { left.order < right.order }

  /// Whether somebody of this role leads a workplace alone or in a team.
  public var leads: Bool { self == .leader || self == .leadershipTeam }

  /// Whether the role is an official of the administration, never a member of a sparring group.
  public var isOfficial: Bool {
    self == .chief || self == .learningPartner || self == .consultant
  }

  private var order: Int { Role.allCases.firstIndex(of: self) ?? 0 }
}
