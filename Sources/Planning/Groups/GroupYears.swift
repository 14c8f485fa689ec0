public import Programme
import SetPartitioning
import SolverSupport

/// Groups for several years ahead with as few repeated pairs as can be.
public struct GroupYears: Sendable {
  /// Why there are no groups.
  public enum Obstacle: Sendable, Hashable {
    /// The number of leaders is no sum of allowed sizes.
    case sizesDoNotFit
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
  /// Only sizes and repeated pairs count here: a look ahead, not a plan.
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
      let plan = RoundsPlan.make(
        people: people, rounds: years, sizes: encoding.problem.sizes, met: met, options: choices)
      var obstacle: Obstacle?
      if plan == nil {
        let fits =
          RoundsBound.leastRepeats(people: people, sizes: encoding.problem.sizes, rounds: 1) != nil
        obstacle = people > mostLeaders ? .tooMany : fits ? .stopped : .sizesDoNotFit
      }
      return GroupYears(
        district: district, leaders: people, obstacle: obstacle,
        years: (plan?.rounds ?? []).map { round in
          round.map { group in group.map { encoding.pool[$0] } }
        }, repeats: plan?.repeats ?? 0, lowerBound: plan?.lowerBound ?? 0)
    }
  }
}
