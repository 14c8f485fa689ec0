/// The prices that prove a calendar's bound, by names that outlive the solver's numbers.
///
/// They are all that the proof consists of: a checker computes the bound anew from the rules'
/// definitions under these prices, and a wrong price can only make its bound lower.
public struct CalendarProof: Hashable, Sendable, Codable {
  /// What costs are multiplied by.
  public var scale: Int
  /// The prices of people's and venues' minutes.
  public var minutes: [MinutePrices]
  /// The prices of people's minutes for chains whose events are never at one place on one day.
  public var apart: [ApartMinutePrices]
  /// The prices of people's events in the days and weeks of rules that limit them.
  public var limits: [LimitPrices]
  /// The prices of officials' tasks, each at most `scale` times the weight of the rule.
  public var tasks: [TaskPrice]
  /// The prices of points of burden by person: each price at least 0, in all at most `scale` times
  /// the weight of the rule.
  public var burdens: [NamedPrice]

  /// Makes a proof.
  public init(
    scale: Int, minutes: [MinutePrices] = [], apart: [ApartMinutePrices] = [],
    limits: [LimitPrices] = [], tasks: [TaskPrice] = [], burdens: [NamedPrice] = []
  ) {
    self.scale = scale
    self.minutes = minutes
    self.apart = apart
    self.limits = limits
    self.tasks = tasks
    self.burdens = burdens
  }

  /// Reads a proof; one that was written before there were some kinds of prices has none of them.
  ///
  /// - Throws: `DecodingError` if it is not one.
  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    scale = try values.decode(Int.self, forKey: .scale)
    minutes = try values.decode([MinutePrices].self, forKey: .minutes)
    apart = try values.decodeIfPresent([ApartMinutePrices].self, forKey: .apart) ?? []
    limits = try values.decodeIfPresent([LimitPrices].self, forKey: .limits) ?? []
    tasks = try values.decodeIfPresent([TaskPrice].self, forKey: .tasks) ?? []
    burdens = try values.decode([NamedPrice].self, forKey: .burdens)
  }
}

/// The prices of a person's minutes that the events of some chains pay, each for its booking and for
/// the time to travel after it: no two of the chains have a place in common, so that there must be
/// time between their events on one day.
public struct ApartMinutePrices: Hashable, Sendable, Codable {
  /// The key of the person.
  public var key: String
  /// The chains.
  public var chains: [ChainName]
  /// The minutes, rising, counted from the midnight before the horizon's first day.
  public var minutes: [Int]
  /// The price of each of the minutes, at least 0.
  public var prices: [Int]

  /// Makes prices.
  public init(key: String, chains: [ChainName], minutes: [Int], prices: [Int]) {
    self.key = key
    self.chains = chains
    self.minutes = minutes
    self.prices = prices
  }
}

/// What the events of one activity for one subject in a school year are called together.
public struct ChainName: Hashable, Sendable, Codable {
  /// The activity's key.
  public var activity: String
  /// The calendar year in which the school year begins.
  public var year: Int
  /// The label of the group, the key of the workplace or district, or what stands for all.
  public var subject: String

  /// Makes a name.
  public init(activity: String, year: Int, subject: String) {
    self.activity = activity
    self.year = year
    self.subject = subject
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

/// The prices of a person's events in the days or weeks in which a rule limits them, each paid for
/// every event that the rule counts.
public struct LimitPrices: Hashable, Sendable, Codable {
  /// The key of the person.
  public var key: String
  /// The rule and its parameter that is the limit, such as `chiefDay.most`.
  public var limit: String
  /// The days, or the Mondays of the weeks, rising, counted from the horizon's first day.
  public var days: [Int]
  /// The price of an event in each of them, at least 0.
  public var prices: [Int]

  /// Makes prices.
  public init(key: String, limit: String, days: [Int], prices: [Int]) {
    self.key = key
    self.limit = limit
    self.days = days
    self.prices = prices
  }
}

/// The price of each task that an official has in a role whose tasks are shared evenly.
public struct TaskPrice: Hashable, Sendable, Codable {
  /// The role, as rules name it.
  public var role: String
  /// The key of the person.
  public var key: String
  /// The price, at least 0.
  public var price: Int

  /// Makes a price.
  public init(role: String, key: String, price: Int) {
    self.role = role
    self.key = key
    self.price = price
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
