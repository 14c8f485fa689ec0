public import Programme
public import ProofFormat

/// Checks a claim that no partition of people into groups costs less than a number.
///
/// Shares nothing with the solver but the form of the certificate. It walks through every group of
/// every size, asks for the cost of those that could matter, and follows the certificate's tree over
/// them with integers only. Nothing in the certificate is believed: prices are just numbers under which
/// the bound is computed anew, and a wrong certificate can only fail.
public struct GroupBoundChecker {
  /// A group as it may be formed: with one identity to keep, or none.
  public struct Option: Sendable {
    /// The identity it keeps, or nil.
    public var identity: Int?
    /// What it costs, moves included.
    public var cost: Int
    /// How much of each limit it uses.
    public var uses: [Int]

    /// Makes an option.
    public init(identity: Int? = nil, cost: Int, uses: [Int] = []) {
      self.identity = identity
      self.cost = cost
      self.uses = uses
    }
  }

  /// What the check came to.
  public enum Result: Sendable, Hashable {
    /// The claim holds.
    case holds
    /// The claim is not proven by this certificate; the reason, for people.
    case fails(Text)
  }

  /// How many people there are.
  let people: Int
  /// The sizes of groups.
  let sizes: [Int]
  /// Groups that are formed in any case.
  let fixed: [[Int]]
  /// How many identities of former groups there are.
  let identities: Int
  /// How much of each limit all groups may use together.
  let limits: [Int]
  /// What a group costs at least, if that is known; fixed groups aside.
  let floor: PairFloor?
  /// How many columns may be left by a proof's filter; a proof that leaves more fails.
  ///
  /// A proof leaves few in the problem that it was made for. In another, with prices that do not fit
  /// any more, it may leave millions, and every step of it would look at them.
  public var mostColumns = Int.max
  /// The ways in which a group, members ascending, may be formed; empty if it may not be.
  let options: ([Int]) -> [Option]

  /// Makes a checker for a model that the caller computes from the definitions.
  ///
  /// With a floor under the groups' costs those that are too dear to matter are passed over a whole
  /// beginning at a time; without one, every group is looked at.
  public init(
    people: Int, sizes: [Int], fixed: [[Int]] = [], identities: Int = 0, limits: [Int] = [],
    floor: PairFloor? = nil, options: @escaping ([Int]) -> [Option]
  ) {
    self.people = people
    self.sizes = sizes.sorted()
    self.fixed = fixed
    self.identities = identities
    self.limits = limits
    self.floor = floor
    self.options = options
  }

  /// Checks a certificate.
  ///
  /// - Complexity: O(people^largest size) calls for a group's options, and the size of the proof
  ///   times the columns that survive its first filter.
  public func check(_ certificate: GroupCertificate) -> Result {
    guard certificate.scale >= 1, certificate.scale <= 1 << 44 else {
      return .fails(Words.scaleOutOfRange.text)
    }
    let columns = GroupColumns(
      checker: self, scale: certificate.scale, claim: certificate.lowerBound)
    do {
      try columns.check(certificate.proof)
      return .holds
    } catch {
      return .fails(error.reason)
    }
  }
}

/// Why a certificate is not accepted.
struct GroupProofFault: Error {
  let reason: Text
}
