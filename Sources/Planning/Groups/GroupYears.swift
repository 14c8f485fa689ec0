public import Programme
import SetPartitioning
import SolverSupport

/// Groups for several years ahead with as few repeated pairs as can be.
public struct GroupYears: Sendable {
  /// Why there are no groups.
  public enum Obstacle: Sendable, Hashable {
    /// The number of leaders is no sum of allowed sizes.
    case sizesDoNotFit
    /// Those who must not be together cannot all be kept apart in allowed sizes.
    case cannotBeApart
    /// There are more leaders than `GroupYears.mostLeaders`.
    case tooMany
    /// It was stopped before there were any.
    case stopped
  }

  /// The most leaders of a district whose years are looked at.
  public static let mostLeaders = RoundsPlan.mostPeople

  /// The district.
  public let district: DistrictID
  /// How many leaders are to be in groups.
  public let leaders: Int
  /// Why there are no years; nil if there are.
  public let obstacle: Obstacle?
  /// The groups of each year.
  public let years: [[[PersonID]]]
  /// How many pairs meet again, those of earlier years included.
  public let repeats: Int
  /// What no plan of so many years can stay below.
  public let lowerBound: Int

  /// Forms groups for a number of years in every district that has leaders to divide.
  ///
  /// Only sizes, repeated pairs and who must not be together (by the planner's word or as leaders of
  /// one workplace, where those rules are hard) count here: a look ahead, not a plan.
  ///
  /// - Complexity: a solve for each year without a known design, and the search that follows.
  public static func make(_ years: Int, _ programme: Programme, _ options: PlanOptions)
    -> [GroupYears]
  {
    var availability = Availability(programme)
    return programme.organisation.districtIDs.compactMap { district in
      let encoding = GroupEncoding(
        district: district, programme: programme, availability: &availability)
      guard !encoding.pool.isEmpty else { return nil }
      var choices = PartitionerOptions()
      choices.seed = options.seed
      choices.effort = Effort(limit: max(2_000_000, options.effort))
      choices.cancellation = options.cancellation
      let met = programme.history.groups.flatMap { past -> [PersonPair] in
        let known = past.members.compactMap { encoding.position(of: $0) }
        return known.indices.flatMap { i in
          known[(i + 1)...].map { PersonPair(known[i], $0) }
        }
      }
      let people = encoding.pool.count
      let outcome = RoundsPlan.solve(
        people: people, rounds: years, sizes: encoding.problem.sizes, met: met,
        apart: apart(encoding), options: choices)
      var obstacle: Obstacle?
      var plan: RoundsPlan?
      switch outcome {
      case .success(let found): plan = found
      case .failure(.sizesDoNotFit): obstacle = .sizesDoNotFit
      case .failure(.cannotBeApart): obstacle = .cannotBeApart
      case .failure(.outOfRange): obstacle = people > mostLeaders ? .tooMany : .stopped
      case .failure(.stopped): obstacle = .stopped
      }
      return GroupYears(
        district: district, leaders: people, obstacle: obstacle,
        years: (plan?.rounds ?? []).map { round in
          round.map { group in group.map { encoding.pool[$0] } }
        }, repeats: plan?.repeats ?? 0, lowerBound: plan?.lowerBound ?? 0)
    }
  }

  /// The pairs that hard rules keep apart whatever the year.
  private static func apart(_ encoding: GroupEncoding) -> [PersonPair] {
    var programme = encoding.programme
    let kept: Set<RuleID> = [.notTogether, .differentWorkplaces]
    for rule in GroupRules.all where !kept.contains(rule.id) {
      programme.rules[rule.id].isOn = false
    }
    return encoding.alone(in: programme).problem.forbiddenPairs
  }
}
