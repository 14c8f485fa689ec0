/// What may be in a partition cheaper than a target, by the relaxation's bound.
extension Root {
  /// The groups that may be in a partition cheaper than a target, by size.
  struct Useful {
    /// The groups, those of least reduced cost first.
    let groups: [[Candidate]]
    /// The target.
    let target: Int
    /// How many they are.
    var count: Int { groups.reduce(0) { $0 + $1.count } }
  }

  /// All columns that may be in a partition cheaper than a target, or, if there are more groups than
  /// `ceiling`, than a lower one; nil if even those right at the bound are too many, or if the
  /// search was told to stop.
  func survivors(below target: Int, ceiling: Int) -> Survivors? {
    useful(below: target, ceiling: ceiling).map { survivors(below: $0.target, among: $0) }
  }

  /// All groups that may be in a partition cheaper than a target, or, if there are more than
  /// `ceiling`, than a lower one; nil if even those right at the bound are too many, or if the
  /// search was told to stop.
  func useful(below target: Int, ceiling: Int) -> Useful? {
    guard bound?.total != nil else { return nil }
    usePrices()
    var target = target
    var kept: [[Candidate]] = []
    for index in model.sizes.indices {
      guard let bar = bar(index, below: target) else {
        kept.append([])
        continue
      }
      var list = CandidateList(below: bar, best: ceiling)
      guard pass(index, into: &list).isWhole else { return nil }
      list.finish()
      guard let lower = lowered(target, index, list.items, ceiling: ceiling) else { return nil }
      target = lower
      kept.append(list.items)
    }
    return Useful(groups: kept, target: target)
  }

  /// Those of such groups that may be in a partition cheaper than another target, or a lower one; as
  /// `useful(below:ceiling:)`.
  func useful(below target: Int, ceiling: Int, among useful: Useful) -> Useful? {
    var target = min(target, useful.target)
    var kept: [[Candidate]] = []
    for (index, groups) in useful.groups.enumerated() {
      guard let bar = bar(index, below: target) else {
        kept.append([])
        continue
      }
      let items = Array(groups.prefix { $0.reducedCost < bar }.prefix(ceiling))
      guard let lower = lowered(target, index, items, ceiling: ceiling) else { return nil }
      target = lower
      kept.append(items)
    }
    return Useful(groups: kept, target: target)
  }

  /// What a column of a size costs less than, reduced, in the table's units, if it may be in a
  /// partition cheaper than a target; nil if none may.
  private func bar(_ index: Int, below target: Int) -> Int32? {
    bound?.withColumn(size: model.sizes[index], reducedCost: 0).map { least in
      Int32(clamping: scale * (target - 1) - least - model.sizeCosts[index] * scale + 1)
    }
  }

  /// The target below which so many groups of a size are all that may be of use; nil if not even
  /// those right at the bound are all there.
  private func lowered(
    _ target: Int, _ index: Int, _ items: [Candidate], ceiling: Int
  ) -> Int? {
    guard let bound, let total = bound.total else { return nil }
    // Those at the last reduced cost itself may not be all there are.
    guard items.count >= ceiling, let last = items.last,
      let least = bound.withColumn(size: model.sizes[index], reducedCost: 0)
    else { return target }
    let safe = (Int(last.reducedCost) - 1 + least + model.sizeCosts[index] * scale) / scale
    let lower = min(target, safe)
    return lower <= (total + scale - 1) / scale ? nil : lower
  }

  /// Those columns of such groups that may be in a partition cheaper than a target, which must not be
  /// above theirs.
  func survivors(below target: Int, among useful: Useful) -> Survivors {
    var result: [Column] = []
    for (index, size) in model.sizes.enumerated() {
      guard let least = bound?.withColumn(size: size, reducedCost: 0) else { continue }
      let room = scale * (target - 1) - least
      for item in useful.groups[index] {
        guard Int(item.reducedCost) + model.sizeCosts[index] * scale <= room,
          let own = table.cost(ascending: item.members, size: size)
        else { continue }
        let options = model.columns(
          of: item.members, size: size, groupCost: own + model.sizeCosts[index])
        for column in options
        where prices.reducedCost(of: column, in: model, scale: scale) <= room {
          result.append(column)
        }
      }
    }
    for options in model.fixedColumns { result += options }
    return Survivors(columns: result, target: target)
  }

  /// The groups themselves, each with what a partition that it is in costs at least.
  func groups(_ useful: Useful) -> [UsefulGroup] {
    var result: [UsefulGroup] = []
    result.reserveCapacity(useful.count)
    for (index, size) in model.sizes.enumerated() {
      guard let least = bound?.withColumn(size: size, reducedCost: 0) else { continue }
      let own = least + model.sizeCosts[index] * scale
      for item in useful.groups[index] {
        let total = (own + Int(item.reducedCost) + scale - 1) >> table.shift
        result.append(UsefulGroup(members: item.members, size: size, total: total))
      }
    }
    return result
  }
}
