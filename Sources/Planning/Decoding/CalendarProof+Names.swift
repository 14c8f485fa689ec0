import ChainScheduling
import Programme
import ProofFormat

extension CalendarProof {
  /// A certificate's prices by the names of the people and venues that its numbers stand for.
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
      limits: CalendarProof.limits(certificate.periods, encoding),
      tasks: certificate.loads.filter { $0.resource < people.count }.compactMap { item in
        let person = PersonID(item.resource)
        let role = [PersonRole.learningPartner, .consultant].first {
          encoding.loadOfOfficial[$0]?[person] == Int32(item.load)
        }
        return role.map {
          TaskPrice(role: $0.rawValue, key: people[item.resource].key, price: item.price)
        }
      },
      burdens: certificate.burdens.filter { $0.resource < people.count }.map {
        NamedPrice(key: people[$0.resource].key, price: $0.price)
      })
  }

  /// The prices of limits' periods, by person and limit.
  private static func limits(_ prices: [PeriodPrice], _ encoding: ScheduleEncoding)
    -> [LimitPrices]
  {
    let people = encoding.programme.organisation.people
    let problem = encoding.problem
    // Weeks are told by their Mondays, and the first may have begun before the first day.
    let monday = -encoding.programme.horizon.days.first.weekday.index
    var lines: [LimitPrices] = []
    var last = (resource: -1, limit: -1)
    let sorted = prices.filter { $0.resource < people.count }.sorted {
      ($0.resource, $0.limit, $0.period) < ($1.resource, $1.limit, $1.period)
    }
    for item in sorted {
      if (item.resource, item.limit) != last {
        last = (item.resource, item.limit)
        let name =
          encoding.limitRules[item.limit].rawValue + "." + encoding.limitParameters[item.limit]
        lines.append(
          LimitPrices(key: people[item.resource].key, limit: name, days: [], prices: []))
      }
      let isWeek = problem.limits[item.limit].period == .week
      lines[lines.count - 1].days.append(isWeek ? monday + 7 * item.period : item.period)
      lines[lines.count - 1].prices.append(item.price)
    }
    return lines
  }
}

extension ScheduleEncoding {
  /// What a chain of the problem is called.
  fileprivate func chainName(_ chain: Int) -> ChainName {
    let key = key(ofEvent: Int(problem.chains[chain].events[0]))
    return ChainName(activity: key.activity, year: key.year, subject: key.subject)
  }
}
