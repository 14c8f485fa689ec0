public import Programme

extension Ground {
  /// What is to be said of a lock that names people who cannot be in it: those who are in no group
  /// any more, and those who belong to another district than most.
  func loss(of lock: GroupLock) -> Fault? {
    let part = parts(of: lock).first
    let left = part?.members ?? []
    let lost = lock.members.filter { !left.contains($0) }
    guard !lost.isEmpty else { return nil }
    let isIdle = left.isEmpty || (!lock.isWhole && left.count == 1)
    let isOpened = !isIdle && lock.isWhole && !(part.map(isClosed) ?? false)
    let problem =
      isIdle
      ? Words.lockHoldsNobody.with(lock.label, names(lost))
      : !isOpened
        ? Words.lockHoldsRest.with(lock.label, names(lost))
        : left.count == 1
          ? Words.lockHoldsOne.with(lock.label, names(lost), names(left))
          : Words.lockOpens.with(lock.label, names(lost), names(left))
    return Fault(
      "reduced-lock", .warning, in: PlanningFile.pins, at: lock.places.first(of: lost), problem,
      (isOpened && left.count > 1 ? Words.writeMember : .deleteLockRows).text)
  }
}

extension Verifier {
  /// Returns what a planner should know of locks whose people are not all there any more.
  ///
  /// - Complexity: O(people) where nobody is missing.
  public static func lossesOfLocks(in programme: Programme) -> [Fault] {
    if programme.pins.groups.isEmpty { return [] }
    let ground = Ground(programme)
    return programme.pins.groups.compactMap { ground.loss(of: $0) }
  }
}
