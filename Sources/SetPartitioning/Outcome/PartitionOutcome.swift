public import ProofFormat

/// What is known when a solve ends.
public enum PartitionOutcome: Sendable {
  /// This partition is best; the certificate proves it.
  case optimal(Partition, GroupCertificate)
  /// This partition is good, and the certificate, if any, proves the lower bound.
  case feasible(Partition, lowerBound: Int?, GroupCertificate?)
  /// No partition keeps the rules.
  case impossible(Impossibility)
  /// The search ended before it knew.
  case unknown(UnknownReason)

  /// The partition, if there is one.
  public var partition: Partition? {
    switch self {
    case .optimal(let partition, _): partition
    case .feasible(let partition, _, _): partition
    case .impossible, .unknown: nil
    }
  }

  /// The proven lower bound, if there is a partition and a bound.
  public var lowerBound: Int? {
    switch self {
    case .optimal(let partition, _): partition.cost
    case .feasible(_, let bound, _): bound
    case .impossible, .unknown: nil
    }
  }

  /// The certificate, if there is one.
  public var certificate: GroupCertificate? {
    switch self {
    case .optimal(_, let certificate): certificate
    case .feasible(_, _, let certificate): certificate
    case .impossible(.proven(let certificate)): certificate
    case .impossible, .unknown: nil
    }
  }
}

/// Why there is no partition at all.
public enum Impossibility: Sendable, Hashable {
  /// The number of people is no sum of allowed sizes.
  case sizesDoNotFit
  /// This person is in no admissible group.
  case noGroup(person: Int)
  /// The groups that are admissible cannot be combined; the certificate proves that nothing costs
  /// less than a number above every possible cost.
  case proven(GroupCertificate)
}

/// Why a search ended without an answer.
public enum UnknownReason: Sendable, Hashable {
  /// The problem's data contradict themselves; see `GroupProblem.faults()`.
  case malformed(String)
  /// Some group's cost may be further from 0 than `GroupProblem.costLimit`.
  case costsTooLarge
  /// The effort was spent or somebody asked to stop.
  case stopped
}
