/// The stable name of a rule, as written in `rules.json`.
public enum RuleID: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
  // Groups
  /// Every leader is in exactly one sparring group of the own district.
  case oneGroup
  /// A group has three to five members.
  case groupSize
  /// Groups have four members where the number divides.
  case groupSizeTarget
  /// Two leaders of one workplace are not in one group.
  case differentWorkplaces
  /// Chiefs, learning partners and consultants are not members of a group.
  case noOfficials
  /// Two who are not to be together are in different groups.
  case notTogether
  /// Two who wish to be together are in one group.
  case together
  /// Leaders who were in one group lately are in different ones.
  case pastCoMembers
  /// Groups mix leaders of schools and daycares.
  case kindMix
  /// No group consists of new leaders only.
  case notOnlyNew
  /// New leaders are spread over the groups.
  case oneNewPerGroup
  /// The members of a group are not far from each other.
  case travelSum
  /// Nobody in a group is more than half an hour from another.
  case travelLongest
  /// The group can meet at least once in each window together with its chief.
  case commonFreeTime
  /// The group has more than one time to choose from.
  case moreFreeTime
  /// The make-up of groups follows the municipality's own criteria.
  case criterion
  /// Groups and members that are locked stay together.
  case lockedGroups
  // Rebalancing
  /// As few as possible change group when somebody joins or leaves.
  case fewMembersMoved
  /// As few planned meetings as possible are touched.
  case fewMeetingsMoved
  /// Groups that have met several times this year are broken only if forced.
  case metGroupsStay
  // Time
  /// Meetings lie within working hours.
  case workingHours
  /// No meetings at weekends, on public holidays, in holidays, or when the workplace is closed.
  case closedDays
  /// The first two school weeks are free of meetings.
  case firstWeeks
  /// No meetings on Friday after noon.
  case fridayAfternoon
  /// Lunch is free.
  case lunch
  /// Bridge days are avoided.
  case bridgeDays
  /// The day before and after holidays is avoided.
  case nearHolidays
  /// The last two weeks before the summer holiday are avoided.
  case lastWeeks
  /// Exams, intake and budget are left in peace.
  case quietWeeks
  /// Everybody who must be there is free.
  case availability
  /// Tentative appointments in calendars are respected where possible.
  case tentative
  // People
  /// Nobody is in two places at once.
  case noOverlap
  /// Between two places on one day there is time to travel and a little more.
  case travelBuffer
  /// A chief has at most two meetings a day.
  case chiefDay
  /// A chief has at most four sparring meetings a week.
  case chiefSparringWeek
  /// Chiefs, learning partners and consultants get no more meetings a day and a week than they .
  case officialLimits
  /// Learning partners and consultants have equally many tasks.
  case evenLoad
  /// A leader has at most two meetings a week, never three.
  case leaderWeek
  /// A leader is away one full day a week at most.
  case fullDayWeek
  /// Early mornings, Mondays, late hours, travel and hosting are shared fairly; whoever carries.
  case fairShare
  /// Meetings are announced in good time.
  case notice
  // Order
  /// Every meeting lies in its window.
  case windows
  /// What must come before comes before.
  case precedence
  /// The distance to what came before is fitting.
  case precedenceIdeal
  /// The time between the meetings of a chain is neither too short nor too long.
  case gap
  /// The meetings of a chain are evenly spread.
  case gapIdeal
  /// A group meets on the same weekday at best.
  case sameWeekday
  /// A group meets in the same half of the day at best.
  case sameHalfOfDay
  /// Some meetings are put in different weeks.
  case notSameWeek
  /// Some meetings are never on the same day.
  case notSameDay
  /// The day before and after a seminar there is nothing else.
  case seminarPeace
  // Rooms
  /// Two meetings do not have one room at the same time.
  case venueFree
  /// The room is open when it is used.
  case venueOpen
  /// Everybody fits into the room.
  case venueCapacity
  // Activities
  /// All that is to be held is planned exactly once.
  case everythingPlanned
  /// Everybody who must be there is there.
  case attendance
  /// Everybody in a group hosts equally often as far as the number divides.
  case hosting
  /// Those who did not host last year do so first this year.
  case hostingTurn
  /// The chief is there at the meetings that are agreed.
  case chiefAttends
  /// Each participant comes to exactly one of the repeats.
  case oneRepeat
  /// Never are all leaders of a workplace away on one day.
  case cover
  /// The beacons of a department are never all away in peak hours.
  case departmentCover
  /// Every meeting has the partners and consultants that it needs.
  case staffing
  /// A workplace keeps its learning partner.
  case partnerStays
  /// A cohort of the course has a fitting size.
  case cohortSize
  /// All who lack the course are in a cohort or wait for a reason.
  case cohortMembers
  /// Those who are new start the course within half a year.
  case courseStart
  /// A workshop comes after the learning day whose pack it uses.
  case afterLearningDay
  /// The workshop lies two to ten weeks after the learning day.
  case learningDayDistance
  /// The learning pack fits participants and time and is out.
  case packFits
  /// A workplace does not use a pack twice.
  case packNew
  /// A workplace gets round the year's themes.
  case packThemes
  /// Those who lead a workshop have had the course.
  case trainedFacilitators
  /// A leader and a resource person or beacon lead the workshop together.
  case facilitatorPair
  /// Focus and data are chosen in good time before.
  case leadTime
  /// Preferred participants can come.
  case preferredAttendance
  /// As many as possible of the others come.
  case optionalAttendance
  /// Board members come only late in the day.
  case boardLate
  // Replanning
  /// Pinned meetings do not move.
  case pinned
  /// Meetings that have been held do not change.
  case pastStays
  /// Meetings in the frozen time do not move.
  case frozenStays
  /// As few meetings as possible move.
  case fewEventsMoved
  /// Meetings move as little as possible.
  case smallMoves

  /// Orders as in the rule book.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.order < right.order }

  /// The position in the rule book, from 0.
  ///
  /// - Complexity: O(1), without looking at the name: every look at a setting asks for it.
  public var order: Int { Int(RuleID.positions[Int(byte)]) }

  /// Hashes the position; the hash that comes with a name would hash all its letters.
  public func hash(into hasher: inout Hasher) { hasher.combine(byte) }

  /// The byte in memory that tells the cases apart.
  private var byte: UInt8 { withUnsafeBytes(of: self) { $0[0] } }

  /// The position of the case of each byte.
  private static let positions: [UInt8] = {
    var positions = [UInt8](repeating: 0, count: 256)
    for (i, id) in allCases.enumerated() { positions[Int(id.byte)] = UInt8(i) }
    return positions
  }()
}
