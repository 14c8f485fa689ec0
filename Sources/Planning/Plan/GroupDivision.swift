import Programme
import ProofFormat
import SetPartitioning
import SolverSupport

/// The groups of one district, as solved.
struct DistrictGroups {
  let encoding: GroupEncoding
  let groups: [SparringGroup]
  let bound: ProvenBound
  let proof: DistrictProof?
}

/// What came of dividing a district's leaders.
enum Division {
  case divided(DistrictGroups)
  case impossible(Obstacle)
  case stopped
}

/// Divides districts' leaders into groups, anew where the calendar found groups that cannot meet.
struct GroupDivision {
  let programme: Programme
  var options: PlanOptions
  let previous: PreviousPlan?
  /// What the calendar has told of each district's groups.
  private(set) var feedback: [DistrictID: GroupFeedback] = [:]
  /// What was proven of each district before anything was left out that may be possible.
  private var claims: [DistrictID: (bound: Int?, certificate: GroupCertificate?)] = [:]

  /// Prepares dividing, from nothing or close to an earlier plan.
  init(programme: Programme, options: PlanOptions, previous: PreviousPlan?) {
    self.programme = programme
    self.options = options
    self.previous = previous
  }

  /// Takes note of the groups of a district that could not meet, `hopeless` those of them that have
  /// no time at all; false if no other groups would help.
  mutating func learn(
    _ encoding: GroupEncoding, unable: [SparringGroup], hopeless: Set<String>,
    all: [SparringGroup]
  ) -> Bool {
    let district = encoding.district
    let locked = encoding.locks.filter(\.isGroup).map { lock in
      lock.members.map { encoding.pool[$0] }
    }
    if unable.contains(where: { hopeless.contains($0.label) && locked.contains($0.members) }) {
      return false
    }
    var known = feedback[district] ?? GroupFeedback()
    let mayDemand = previous == nil && OpeningDemand.isImplied(in: programme)
    if mayDemand, known.addLimits(ChiefRoom(encoding: encoding), all) {
      feedback[district] = known
      return true
    }
    if mayDemand, !known.needsOpenings, unable.contains(where: { hopeless.contains($0.label) }) {
      known.needsOpenings = true
    } else {
      known.avoided += unable.map(\.members).filter { !locked.contains($0) }
      known.tried.append(all.map(\.members))
    }
    feedback[district] = known
    return true
  }

  /// Divides one district; nil if it has no leaders who are to be in groups.
  mutating func divide(_ district: DistrictID, _ availability: inout Availability) -> Division? {
    let known = feedback[district] ?? GroupFeedback()
    let division = divide(knowing: known, district, &availability)
    guard case .impossible? = division, !known.avoided.isEmpty else { return division }
    // No groups are left without those avoided, but perhaps others in which some of them are.
    feedback[district]?.avoided = []
    return divide(knowing: feedback[district] ?? GroupFeedback(), district, &availability)
  }

  /// Divides one district, and does so anew as long as its chief has not room for the groups, once
  /// that is known to happen.
  private mutating func divide(
    knowing known: GroupFeedback, _ district: DistrictID, _ availability: inout Availability
  ) -> Division? {
    var known = known
    while true {
      let division = divideOnce(district, known, &availability)
      guard case .divided(let found)? = division, !known.crowded.isEmpty,
        known.addLimits(ChiefRoom(encoding: found.encoding), found.groups)
      else { return division }
      feedback[district] = known
    }
  }

  private mutating func divideOnce(
    _ district: DistrictID, _ known: GroupFeedback, _ availability: inout Availability
  ) -> Division? {
    var encoding = GroupEncoding(
      district: district, programme: programme, availability: &availability)
    guard !encoding.pool.isEmpty else { return nil }
    if encoding.locks.contains(where: \.isImpossible) {
      return .impossible(obstacle(district, isProven: true, encoding))
    }
    known.apply(to: &encoding)
    if let previous { FewMembersMovedEncoding.encode(previous, into: &encoding) }
    // Proofs get what they take, however little is asked for; more than two hundred people are seldom
    // proven.
    let isLarge = encoding.pool.count > 200
    var choices = PartitionerOptions(
      effort: isLarge ? options.effort : max(options.effort, 20_000_000), search: options.effort,
      people: encoding.pool.count)
    choices.seed = options.seed
    choices.cancellation = options.cancellation
    // A proof may take minutes, and is told of in what the district's groups cost.
    if let observer = options.observer {
      let offset = encoding.offset
      choices.observer = { observer($0.raised(by: offset)) }
    }
    let outcome =
      options.solvedGroups?.solve(encoding.problem, choices)
      ?? Partitioner.solve(encoding.problem, options: choices)
    switch outcome {
    case .optimal(let partition, let certificate):
      return .divided(read(partition, certificate, partition.cost, encoding, known))
    case .feasible(let partition, let bound, let certificate):
      return .divided(read(partition, certificate, bound, encoding, known))
    case .impossible:
      return .impossible(obstacle(district, isProven: !known.leavesOut, encoding))
    case .unknown(.costsTooLarge):
      return .impossible(Obstacle(kind: .weights(district), isProven: false))
    case .unknown(.malformed):
      return .impossible(obstacle(district, isProven: false, encoding))
    case .unknown(.stopped):
      return options.cancellation.isRaised
        ? .stopped : .impossible(obstacle(district, isProven: false, encoding))
    }
  }

  private func obstacle(_ district: DistrictID, isProven: Bool, _ encoding: GroupEncoding)
    -> Obstacle
  {
    var hard: [RuleID] = []
    for rule in GroupRules.all where programme.rules.binds(rule.id) { hard.append(rule.id) }
    if let known = feedback[district] {
      if known.needsOpenings || !known.crowded.isEmpty { hard.append(.everythingPlanned) }
      if !known.crowded.isEmpty { hard += [.chiefAttends, .noOverlap] }
    }
    return Obstacle(
      kind: .groups(district), isProven: isProven, rules: hard.sorted(), people: encoding.pool)
  }

  private mutating func read(
    _ partition: Partition, _ certificate: GroupCertificate?, _ bound: Int?,
    _ encoding: GroupEncoding, _ known: GroupFeedback
  ) -> DistrictGroups {
    // Where groups are left out that the check may take for possible, only what was proven before
    // counts.
    if !known.hasLimits { claims[encoding.district] = (bound, certificate) }
    let claim = claims[encoding.district]
    let key = programme.organisation[encoding.district].key
    var labels = GroupLabels(previous: previous, encoding: encoding)
    let groups = partition.groups.map { group in
      let members = group.members.map { encoding.pool[$0] }
      return SparringGroup(
        label: labels.label(for: members, keeping: group.identity), district: encoding.district,
        members: members)
    }
    return DistrictGroups(
      encoding: encoding, groups: groups,
      bound: ProvenBound(
        subject: key, objective: partition.cost + encoding.offset,
        lowerBound: claim?.bound.map { $0 + encoding.offset }),
      proof: claim?.certificate.map {
        DistrictProof(
          district: key, offset: encoding.offset, needsOpenings: known.needsOpenings,
          certificate: $0)
      })
  }
}
