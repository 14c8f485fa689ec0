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

/// Divides districts' leaders into groups.
struct GroupDivision {
  let programme: Programme
  let options: PlanOptions
  let previous: PreviousPlan?
  /// Groups that the calendar has found unable to meet, by district.
  var forbidden: [DistrictID: [[PersonID]]] = [:]

  /// Divides one district; nil if it has no leaders who are to be in groups.
  mutating func divide(_ district: DistrictID, _ availability: inout Availability) -> Division? {
    var encoding = GroupEncoding(
      district: district, programme: programme, availability: &availability)
    guard !encoding.pool.isEmpty else { return nil }
    encoding.problem.forbiddenGroups = (forbidden[district] ?? []).map { members in
      members.compactMap { encoding.position(of: $0) }.sorted()
    }
    if let previous { FewMembersMovedEncoding.encode(previous, into: &encoding) }
    var choices = PartitionerOptions()
    choices.seed = options.seed
    // A pool that can be proven gets what proofs take; a larger one would only be searched longer.
    let isLarge = encoding.pool.count > 200
    choices.effort = Effort(limit: isLarge ? options.effort : max(options.effort, 20_000_000))
    choices.cancellation = options.cancellation
    let outcome = Partitioner.solve(encoding.problem, options: choices)
    switch outcome {
    case .optimal(let partition, let certificate):
      return .divided(read(partition, certificate, partition.cost, encoding))
    case .feasible(let partition, let bound, let certificate):
      return .divided(read(partition, certificate, bound, encoding))
    case .impossible:
      return .impossible(obstacle(district, isProven: true, encoding))
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
    return Obstacle(
      kind: .groups(district), isProven: isProven, rules: hard.sorted(), people: encoding.pool)
  }

  private func read(
    _ partition: Partition, _ certificate: GroupCertificate?, _ bound: Int?,
    _ encoding: GroupEncoding
  ) -> DistrictGroups {
    let key = programme.organisation[encoding.district].key
    var labels = GroupLabels(district: key, previous: previous, encoding: encoding)
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
        lowerBound: bound.map { $0 + encoding.offset }),
      proof: certificate.map {
        DistrictProof(
          district: key, offset: encoding.offset,
          excluded: (forbidden[encoding.district] ?? []).map { members in
            members.map { programme.organisation[$0].key }
          }, certificate: $0)
      })
  }
}
