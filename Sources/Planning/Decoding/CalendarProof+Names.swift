import ChainScheduling
import Programme
import ProofFormat

extension CalendarProof {
  /// A certificate's prices by the names of the people and venues that its numbers stand for.
  ///
  /// Prices of periods and loads are left out: the bound is computed anew without them.
  init(_ certificate: CalendarCertificate, _ encoding: ScheduleEncoding) {
    let organisation = encoding.programme.organisation
    let people = organisation.people
    var lines: [MinutePrices] = []
    let prices = certificate.minutes.sorted {
      ($0.resource, $0.minute) < ($1.resource, $1.minute)
    }
    var last = -1
    for item in prices where item.resource < people.count + organisation.venues.count {
      if item.resource != last {
        last = item.resource
        let isVenue = item.resource >= people.count
        lines.append(
          MinutePrices(
            key: isVenue
              ? organisation.venues[item.resource - people.count].key : people[item.resource].key,
            isVenue: isVenue, minutes: [], prices: []))
      }
      lines[lines.count - 1].minutes.append(item.minute)
      lines[lines.count - 1].prices.append(item.price)
    }
    self.init(
      scale: certificate.scale, minutes: lines,
      apart: certificate.apart.filter { $0.resource < people.count }.map { item in
        ApartMinutePrices(
          key: people[item.resource].key, chains: item.chains.map(encoding.chainName),
          minutes: item.minutes, prices: item.prices)
      },
      burdens: certificate.burdens.filter { $0.resource < people.count }.map {
        NamedPrice(key: people[$0.resource].key, price: $0.price)
      })
  }
}

extension ScheduleEncoding {
  /// What a chain of the problem is called.
  fileprivate func chainName(_ chain: Int) -> ChainName {
    let key = key(ofEvent: Int(problem.chains[chain].events[0]))
    return ChainName(activity: key.activity, year: key.year, subject: key.subject)
  }
}
