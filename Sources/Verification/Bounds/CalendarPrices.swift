import Programme
import ProofFormat

/// A calendar proof's prices, ready to be asked; what cannot be used is left out.
struct CalendarPrices {
  /// Prices of one resource's minutes with their running sums.
  struct Line {
    var minutes: [Int]
    /// The sum of the prices before each position; one more at the end.
    var sums: [Int]

    /// What a booking of a span of minutes pays.
    func price(_ from: Int, _ to: Int) -> Int {
      from < to ? sums[position(of: to)] - sums[position(of: from)] : 0
    }

    /// The position of the first minute that is not before a minute.
    private func position(of minute: Int) -> Int {
      var low = 0
      var high = minutes.count
      while low < high {
        let middle = (low + high) / 2
        if minutes[middle] < minute { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// No price is greater, so that sums stay whole numbers.
  static let greatest = 1 << 36

  let scale: Int
  /// For each person the prices of minutes, if there are any.
  private(set) var people: [Line?]
  private(set) var venues: [Line?]
  /// For each person the price of a point of burden.
  private(set) var burdens: [Int]
  /// The prices of people's events in days and weeks.
  let limits: LimitedEventPrices
  /// The sum of all prices of minutes.
  private(set) var total = 0

  /// Reads a proof; nothing if its scale or its burdens are out of range.
  init?(_ proof: CalendarProof, _ programme: Programme) {
    guard proof.scale >= 1, proof.scale <= 1 << 20 else { return nil }
    scale = proof.scale
    let organisation = programme.organisation
    people = [Line?](repeating: nil, count: organisation.people.count)
    venues = [Line?](repeating: nil, count: organisation.venues.count)
    burdens = [Int](repeating: 0, count: organisation.people.count)
    let personOf = Dictionary(
      organisation.people.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let venueOf = Dictionary(
      organisation.venues.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first }
    )
    guard let limits = LimitedEventPrices(proof, programme, personOf) else { return nil }
    self.limits = limits
    // A price binds only where the rule that it buys is hard.
    let isFree = programme.rules.binds(.noOverlap)
    let isRoomFree = programme.rules.binds(.venueFree)
    for item in proof.minutes where item.isVenue ? isRoomFree : isFree {
      guard let line = CalendarPrices.line(minutes: item.minutes, prices: item.prices) else {
        return nil
      }
      if item.isVenue {
        guard let venue = venueOf[item.key], venues[venue] == nil else { continue }
        venues[venue] = line
      } else {
        guard let person = personOf[item.key], people[person] == nil else { continue }
        people[person] = line
      }
      total += line.sums.last ?? 0
      guard total < 1 << 56 else { return nil }
    }
    var sum = 0
    for item in proof.burdens {
      guard item.price >= 0, item.price <= CalendarPrices.greatest else { return nil }
      guard let person = personOf[item.key] else { continue }
      sum += item.price
      burdens[person] += item.price
    }
    guard sum <= scale * programme.rules.weight(.fairShare) else { return nil }
  }

  /// Prices with their sums; nothing if the minutes do not rise or a price is out of range.
  static func line(minutes: [Int], prices: [Int]) -> Line? {
    guard minutes.count == prices.count else { return nil }
    var sums = [0]
    sums.reserveCapacity(prices.count + 1)
    var before = Int.min
    for (minute, price) in zip(minutes, prices) {
      guard minute > before, price >= 0, price <= greatest, sums.count < 1 << 20 else {
        return nil
      }
      sums.append(sums[sums.count - 1] + price)
      before = minute
    }
    return Line(minutes: minutes, sums: sums)
  }

  /// Whether a person has any price.
  func isPriced(_ person: PersonID) -> Bool {
    people[person.index] != nil || burdens[person.index] > 0 || limits.arePriced(person)
  }
}

extension CalendarPrices.Line: Equatable {}
