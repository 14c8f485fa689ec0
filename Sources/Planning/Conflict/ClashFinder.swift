public import Programme
import SolverSupport

/// Finds out why no plan exists: smallest sets of rules, people, pins and closures that clash, and
/// the ways out.
public struct ClashFinder {
  private let programme: Programme
  private let options: PlanOptions
  /// The districts whose division into groups is asked about; nil for everything.
  private let districts: Set<DistrictID>?
  /// The most clashes that are told.
  private static let most = 12
  /// What one part may cost, in ticks.
  private static let effort = 400_000

  /// Prepares a search; with `districts`, only for why their leaders cannot be divided into groups.
  public init(
    _ programme: Programme, options: PlanOptions = PlanOptions(),
    districts: Set<DistrictID>? = nil
  ) {
    self.programme = programme
    self.options = options
    self.districts = districts
  }

  /// Looks for clashes part by part, without ways out.
  ///
  /// What an attempt to plan ended with, if there was one, says where else to look. An empty report
  /// proves nothing: the clash may lie between parts.
  ///
  /// - Complexity: one model and O(members) searches for each part.
  public func clashes(after obstacles: [Obstacle] = []) -> ClashReport {
    let (list, encodings) = parts(programme, obstacles)
    return search(programme, list, encodings, most: ClashFinder.most).report
  }

  /// Looks for one clash and the part that it lies in, and stops there.
  func firstWithPart() -> (clash: Clash, part: ClashPart)? {
    let (list, encodings) = parts(programme, [])
    let found = search(programme, list, encodings, most: 1)
    guard let clash = found.report.clashes.first, let (part, _) = found.parts.first else {
      return nil
    }
    return (clash, part)
  }

  /// Looks for one clash, and stops there.
  func first(among parts: [ClashPart]) -> Clash? {
    let search = ClashSearch(
      programme: programme, effort: ClashFinder.effort, cancellation: options.cancellation)
    for part in parts {
      if options.cancellation.isDue() { return nil }
      if case .clash(let clash, _) = search.ask(part) { return clash }
    }
    return nil
  }

  /// Looks for clashes and for ways out of each, every one tried.
  ///
  /// Each way is tried by making a plan with it; the first way out of each clash is then taken as
  /// done, and the search goes on until a plan exists, so that clashes hidden behind others come to
  /// light. With `limit` ways at most are tried for each clash.
  ///
  /// - Complexity: a plan for each way.
  public func report(after obstacles: [Obstacle] = [], ways limit: Int = 6) -> ClashReport {
    var report = ClashReport(clashes: [], together: nil, isStopped: false)
    var current = programme
    var (list, encodings) = parts(current, obstacles)
    for _ in 0..<4 {
      let found = search(current, list, encodings, most: ClashFinder.most - report.clashes.count)
      report.isStopped = report.isStopped || found.report.isStopped
      guard !found.report.clashes.isEmpty else { break }
      var mended = current
      let searches = zip(found.parts, found.report.clashes).map { found, clash in
        WayOutSearch(
          current, part: found.part, built: found.built, clash: clash, options: options)
      }
      // One clash alone keeps all threads busy: each of its members is asked by itself.
      let turns = searches.indices.flatMap { i in
        searches[i].clash.members.indices.map { (search: i, member: $0) }
      }
      let ways = Threads.map(limit > 0 ? turns.count : 0, threads: options.threads) { i in
        let search = searches[turns[i].search]
        return search.ways(past: search.clash.members[turns[i].member])
      }
      for (i, clash) in found.report.clashes.enumerated() {
        var clash = clash
        clash.ways = WayOutSearch.gentlest(
          zip(turns, ways).flatMap { $0.search == i ? $1 : [] }, limit: limit)
        for edit in clash.ways.first?.edits ?? [] { edit(&mended) }
        report.clashes.append(clash)
      }
      if mended == current || report.clashes.count >= ClashFinder.most { break }
      // A way out demands less, so what was possible stays so; but fewer meetings have other windows.
      let isAlike = mended.activities.map(\.count) == current.activities.map(\.count)
      (list, encodings) = isAlike ? (found.open, [:]) : parts(mended, obstacles)
      current = mended
      if options.cancellation.isDue() { break }
    }
    report.isStopped = report.isStopped || options.cancellation.isDue()
    return tried(report)
  }

  /// The most plans that are made to try ways out.
  private static let trials = 24

  /// Tries every way, with the first way out of each other clash beside it.
  private func tried(_ report: ClashReport) -> ClashReport {
    var report = report
    var changed: [Programme] = []
    var tries: [(clash: Int, way: Int, trial: Int)] = []
    let firsts = report.clashes.map { $0.ways.first }
    for i in report.clashes.indices {
      for w in report.clashes[i].ways.indices {
        var programme = programme
        for (j, first) in firsts.enumerated() where j != i {
          for edit in first?.edits ?? [] { edit(&programme) }
        }
        for edit in report.clashes[i].ways[w].edits { edit(&programme) }
        // The first ways of all clashes are the same plan.
        let same = changed.firstIndex(of: programme)
        if same == nil, changed.count >= ClashFinder.trials { continue }
        tries.append((i, w, same ?? changed.count))
        if same == nil { changed.append(programme) }
      }
    }
    let trials = results(of: changed)
    for (clash, way, trial) in tries {
      report.clashes[clash].ways[way].programme = changed[trial]
      report.clashes[clash].ways[way].trial = trials[trial]
    }
    guard report.clashes.count > 1 else { return report }
    let all = report.clashes.compactMap(\.ways.first)
    report.together = WayOut(
      changes: all.flatMap(\.changes), programme: all.first?.programme ?? programme,
      effort: all.reduce(0) { $0 + $1.effort }, trial: all.first?.trial ?? .untried,
      edits: all.flatMap(\.edits))
    return report
  }

  /// What comes of planning each of some programmes.
  private func results(of programmes: [Programme]) -> [WayOut.Trial] {
    let trial = WayOutTrial(options)
    return Threads.map(programmes.count, threads: options.threads) { trial.run(programmes[$0]) }
  }

  /// The parts to ask about, each once, and the districts as they were encoded for that.
  private func parts(
    _ programme: Programme, _ obstacles: [Obstacle]
  ) -> ([ClashPart], [DistrictID: GroupEncoding]) {
    var list = ClashParts(programme: programme)
    var seen: Set<ClashPart> = []
    let parts = (list.first() + list.suspected(obstacles)).filter {
      seen.insert($0).inserted && isAsked($0)
    }
    return (parts, list.encodings)
  }

  /// Whether a part tells of what is asked about: of a division, what its groups cannot be.
  private func isAsked(_ part: ClashPart) -> Bool {
    guard let districts else { return true }
    switch part {
    case .counting(let district), .groups(let district, _): return districts.contains(district)
    case .anchored(let person, _, _):
      return programme.organisation[person].district.map(districts.contains) ?? false
    case .pool, .chains, .calendar: return false
    }
  }

  /// Asks about parts; gives clashes, the part of each, and the parts of which it is not known that
  /// everything in them can hold.
  private func search(
    _ programme: Programme, _ list: [ClashPart], _ encodings: [DistrictID: GroupEncoding],
    most: Int
  ) -> (report: ClashReport, parts: [(part: ClashPart, built: BuiltPart)], open: [ClashPart]) {
    let search = ClashSearch(
      programme: programme, effort: ClashFinder.effort, cancellation: options.cancellation,
      encodings: encodings)
    var result = ClashReport(clashes: [], together: nil, isStopped: false)
    var parts: [(part: ClashPart, built: BuiltPart)] = []
    var open: [ClashPart] = []
    var seen: [Set<ClashMember>] = []
    var answers: ArraySlice<ClashAnswer> = []
    for (i, part) in list.enumerated() {
      if result.clashes.count >= most || options.cancellation.isDue() {
        result.isStopped = options.cancellation.isDue()
        open += list[i...]
        break
      }
      // A few parts are asked at once; what is asked too much is thrown away.
      if answers.isEmpty {
        let few = list[i...].prefix(most > 1 ? 8 : options.threads)
        answers = Threads.map(few.count, threads: options.threads) { search.ask(list[i + $0]) }[...]
      }
      let answer = answers.removeFirst()
      if case .possible = answer { continue }
      open.append(part)
      guard case .clash(let clash, let built) = answer else { continue }
      // What differs only in the people is the same clash once more.
      let core = Set(clash.members.filter { if case .person = $0 { false } else { true } })
      guard !seen.contains(where: { $0.isSubset(of: core) || core.isSubset(of: $0) }) else {
        continue
      }
      // Too little common time is told by whoever has none, if that is known.
      let known = result.clashes.contains { one in
        !one.people.isEmpty && Set(clash.people).isSubset(of: one.people)
      }
      if clash.rules.contains(.commonFreeTime), known { continue }
      seen.append(core)
      result.clashes.append(clash)
      parts.append((part, built))
    }
    return (result, parts, open)
  }
}
