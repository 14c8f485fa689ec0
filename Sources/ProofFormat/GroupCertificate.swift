/// A proof that no partition into groups costs less than a number.
///
/// The proof is a tree of `GroupStep`s over the columns of a set-partitioning model. A column is
/// a group that may be formed, with its cost, and, where people come from former groups, the one
/// whose identity it keeps. The elements to be covered are the people `0..<people` and after them
/// the identities. Every person is in exactly one chosen column, every identity in at most one.
///
/// Costs are multiplied by `scale`, prices are integers, so that nothing is ever rounded.
public struct GroupCertificate: Hashable, Sendable, Codable {
  /// The claim: no partition costs less than this.
  public var lowerBound: Int
  /// What costs are multiplied by before prices are taken off.
  public var scale: Int
  /// The proof.
  public var proof: GroupStep

  /// Makes a certificate.
  public init(lowerBound: Int, scale: Int, proof: GroupStep) {
    self.lowerBound = lowerBound
    self.scale = scale
    self.proof = proof
  }
}

/// Prices on the rows of the set-partitioning model.
///
/// The reduced cost of a column is its cost times the scale, less the prices of its elements, plus
/// the price of each cut and of each limit times the column's use of it.
public struct GroupPrices: Hashable, Sendable, Codable {
  /// One price for each element: people first, then identities; those of identities are at most 0.
  public var elements: [Int]
  /// One price, at least 0, for each limit of the model: the number of moves, if it is limited,
  /// then one for each partition ruled out (of whose groups one at least must not be formed).
  public var limits: [Int]
  /// Cuts in use.
  public var cuts: [GroupCut]

  /// Makes prices.
  public init(elements: [Int], limits: [Int] = [], cuts: [GroupCut] = []) {
    self.elements = elements
    self.limits = limits
    self.cuts = cuts
  }
}

/// The fact that few groups can hold many of a set of people, with a price.
///
/// A column that holds `k` of the people uses the cut `factor * k / divisor` times, rounded down,
/// and all columns of a partition together use it at most `factor * people.count / divisor` times,
/// rounded down. With three people, factor 1 and divisor 2: at most one group holds two or more of
/// them. With nine people, factor 3 and divisor 4: at least three groups of up to four hold any.
/// Chvatal-Gomory cut of rank 1, of which the subset-row inequality is a case: Jepsen, Petersen,
/// Spoorendonk, Pisinger, "Subset-row inequalities applied to the vehicle-routing problem with time
/// windows", Operations Research 56 (2008).
public struct GroupCut: Hashable, Sendable, Codable {
  /// The people, ascending.
  public var people: [Int]
  /// What each of them counts, in parts of the divisor: 1 to `divisor - 1`.
  public var factor: Int
  /// So many parts make one use; at least 2.
  public var divisor: Int
  /// The price, at least 0.
  public var price: Int

  /// Makes a cut.
  public init(people: [Int], factor: Int = 1, divisor: Int, price: Int) {
    self.people = people
    self.factor = factor
    self.divisor = divisor
    self.price = price
  }

  /// Reads a cut; where no factor was written, it is 1.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    people = try values.decode([Int].self, forKey: .people)
    factor = try values.decodeIfPresent(Int.self, forKey: .factor) ?? 1
    divisor = try values.decode(Int.self, forKey: .divisor)
    price = try values.decode(Int.self, forKey: .price)
  }
}

/// Prices under which a bound is told from the pairs alone, however many groups there could be.
///
/// Everybody pays her price once for each of the others in her group. A pair whose two prices come
/// to more than it costs is paid back the difference, whether or not it shares a group. So the
/// pairs of all groups together cost at least the prices paid, less what all pairs are paid back:
/// the dual of choosing for each person as many pairs as her group has others (Schrijver,
/// "Combinatorial Optimization", 2003, chapter 31).
public struct GroupPairPrices: Hashable, Sendable, Codable {
  /// The price of each person for one of the others, scaled; any sign.
  public var people: [Int]
  /// Prices of values that groups are counted by.
  public var counts: [GroupCountPrice]

  /// Makes prices.
  public init(people: [Int], counts: [GroupCountPrice] = []) {
    self.people = people
    self.counts = counts
  }
}

/// A price for each member of a group who carries a value, where groups cost by how many do.
///
/// All carriers are in some group, so that what they pay together is known; a group then costs at
/// least what the cheapest number of carriers for its size costs, less what they pay.
public struct GroupCountPrice: Hashable, Sendable, Codable {
  /// Those who carry the value, ascending.
  public var carriers: [Int]
  /// What each of them pays, scaled; any sign.
  public var price: Int

  /// Makes a price.
  public init(carriers: [Int], price: Int) {
    self.carriers = carriers
    self.price = price
  }
}

/// A step of the proof, about the columns that are still alive where it stands.
public indirect enum GroupStep: Hashable, Sendable, Codable {
  /// Under these prices the bound itself reaches the claim.
  case bound(GroupPrices)
  /// Under these prices the pairs, the sizes and the counted values alone reach the claim, without
  /// a look at any group.
  case pairs(GroupPairPrices)
  /// Columns that under these prices cannot be in a partition below the claim are dropped.
  case filter(GroupPrices, then: GroupStep)
  /// No choice of the columns is a partition below the claim, as an exhaustive search finds that
  /// is cut by these prices; the checker makes that search itself.
  case search(GroupPrices)
  /// Two elements are in one column (columns with just one of them are dropped), or they are not
  /// (columns with both are dropped).
  case split(Int, Int, together: GroupStep, apart: GroupStep)
  /// The people outside of fixed groups are in parts of whom no two can share a group, and what is
  /// proven of each adds up to the claim, the cost of fixed groups included.
  ///
  /// Only at the root, and only in models without identities and limits.
  case parts([GroupPart])
}

/// Some people who share groups with each other only, and what groups of them cost at least.
public struct GroupPart: Hashable, Sendable, Codable {
  /// The people, ascending.
  public var people: [Int]
  /// The proof about them; its elements are those of the whole model, and the prices of people who
  /// are not of the part are 0.
  public var certificate: GroupCertificate

  /// Makes a part.
  public init(people: [Int], certificate: GroupCertificate) {
    self.people = people
    self.certificate = certificate
  }
}
