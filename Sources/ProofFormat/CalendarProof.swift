/// The prices that prove a calendar's bound, by names that outlive the solver's numbers.
///
/// They are all that the proof consists of: a checker computes the bound anew from the rules'
/// definitions under these prices, and a wrong price can only make its bound lower.
public struct CalendarProof: Hashable, Sendable, Codable {
  /// What costs are multiplied by.
  public var scale: Int
  /// The prices of people's and venues' minutes.
  public var minutes: [MinutePrices]
  /// The prices of points of burden by person: each price at least 0, in all at most `scale` times
  /// the weight of the rule.
  public var burdens: [NamedPrice]

  /// Makes a proof.
  public init(scale: Int, minutes: [MinutePrices] = [], burdens: [NamedPrice] = []) {
    self.scale = scale
    self.minutes = minutes
    self.burdens = burdens
  }
}

/// The prices of a person's or a venue's minutes.
public struct MinutePrices: Hashable, Sendable, Codable {
  /// The key of the person or of the venue.
  public var key: String
  /// Whether it is a venue.
  public var isVenue: Bool
  /// The minutes, rising, counted from the midnight before the horizon's first day.
  public var minutes: [Int]
  /// The price of each of the minutes, at least 0.
  public var prices: [Int]

  /// Makes prices.
  public init(key: String, isVenue: Bool, minutes: [Int], prices: [Int]) {
    self.key = key
    self.isVenue = isVenue
    self.minutes = minutes
    self.prices = prices
  }
}

/// A price by the key of whom it is for.
public struct NamedPrice: Hashable, Sendable, Codable {
  /// The key.
  public var key: String
  /// The price.
  public var price: Int

  /// Makes a price.
  public init(key: String, price: Int) {
    self.key = key
    self.price = price
  }
}
