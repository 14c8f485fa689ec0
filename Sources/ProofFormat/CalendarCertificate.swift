/// A proof that no schedule costs less than a number: prices, from which anyone can recompute it.
///
/// Every price buys a demand that all schedules keep; bought, the demand no longer binds the chains
/// to each other, so that each chain and each attendance can be put at its own least sum of costs
/// and prices. Those least sums, less what the demands were bought for, are a lower bound
/// (Lagrangian relaxation: Held, Karp, "The traveling-salesman problem and minimum spanning trees",
/// 1970; Geoffrion, "Lagrangean relaxation for integer programming", 1974). Costs are multiplied by
/// `scale` and prices are whole numbers, so that nothing is ever rounded in favour of the claim.
public struct CalendarCertificate: Hashable, Sendable, Codable {
  /// The claim: no schedule costs less than this.
  public var lowerBound: Int
  /// What costs are multiplied by.
  public var scale: Int
  /// Prices of a resource's minutes: it is in at most one place then.
  public var minutes: [MinutePrice]
  /// Prices of a resource's minutes for chains whose events are never at one place.
  public var apart: [ApartPrices]
  /// Prices of a resource's events in a period of a limit.
  public var periods: [PeriodPrice]
  /// Prices of points of burden, at most `scale` times the weight of fairness in all.
  public var burdens: [BurdenPrice]
  /// Prices of roles filled, each at most `scale` times the weight of the load.
  public var loads: [LoadPrice]

  /// Makes a certificate.
  public init(
    lowerBound: Int, scale: Int, minutes: [MinutePrice] = [], apart: [ApartPrices] = [],
    periods: [PeriodPrice] = [], burdens: [BurdenPrice] = [], loads: [LoadPrice] = []
  ) {
    self.lowerBound = lowerBound
    self.scale = scale
    self.minutes = minutes
    self.apart = apart
    self.periods = periods
    self.burdens = burdens
    self.loads = loads
  }
}

/// The prices of minutes of a resource that is at events of some chains, no two of which can be at
/// one place on one day.
///
/// Each such event covers the minutes of its booking and `distance` more after it, since there must
/// be time to travel before the next of them.
public struct ApartPrices: Hashable, Sendable, Codable {
  /// The resource.
  public var resource: Int
  /// The chains, rising.
  public var chains: [Int]
  /// The fewest minutes between two of their events on one day.
  public var distance: Int
  /// The minutes with a price, rising, counted from the first day's midnight.
  public var minutes: [Int]
  /// The price of each of the minutes, at least 0.
  public var prices: [Int]

  /// Makes prices.
  public init(resource: Int, chains: [Int], distance: Int, minutes: [Int], prices: [Int]) {
    self.resource = resource
    self.chains = chains
    self.distance = distance
    self.minutes = minutes
    self.prices = prices
  }
}

/// The price of one minute of a resource, paid by each booking that covers the minute.
///
/// An event that wants peace for its people covers every minute of its days and of the days of
/// peace after them.
public struct MinutePrice: Hashable, Sendable, Codable {
  /// The resource.
  public var resource: Int
  /// The minute, counted from the first day's midnight.
  public var minute: Int
  /// The price, at least 0.
  public var price: Int

  /// Makes a price.
  public init(resource: Int, minute: Int, price: Int) {
    self.resource = resource
    self.minute = minute
    self.price = price
  }
}

/// The price of one event of a resource in a period of a limit.
public struct PeriodPrice: Hashable, Sendable, Codable {
  /// The limit.
  public var limit: Int
  /// The resource.
  public var resource: Int
  /// The day or the week.
  public var period: Int
  /// The price, at least 0.
  public var price: Int

  /// Makes a price.
  public init(limit: Int, resource: Int, period: Int, price: Int) {
    self.limit = limit
    self.resource = resource
    self.period = period
    self.price = price
  }
}

/// The price of a point of a resource's burden.
public struct BurdenPrice: Hashable, Sendable, Codable {
  /// The resource.
  public var resource: Int
  /// The price, at least 0.
  public var price: Int

  /// Makes a price.
  public init(resource: Int, price: Int) {
    self.resource = resource
    self.price = price
  }
}

/// The price of a role that a resource fills and a load counts.
public struct LoadPrice: Hashable, Sendable, Codable {
  /// The load.
  public var load: Int
  /// The resource.
  public var resource: Int
  /// The price, at least 0.
  public var price: Int

  /// Makes a price.
  public init(load: Int, resource: Int, price: Int) {
    self.load = load
    self.resource = resource
    self.price = price
  }
}
