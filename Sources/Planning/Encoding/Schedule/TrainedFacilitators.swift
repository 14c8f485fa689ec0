import Programme

/// Who among an event's participants may facilitate it.
enum TrainedFacilitatorsEncoding {
  static let id = RuleID.trainedFacilitators

  /// The participants who have had the course by a day, given the days on which cohorts ended.
  static func trained(
    _ participants: [PersonID], by day: Day, courseEnds: [PersonID: Day], _ programme: Programme
  ) -> [PersonID] {
    guard programme.rules[id].isOn else { return participants }
    return participants.filter { person in
      programme.organisation[person].hasTakenCourse
        || courseEnds[person].map { $0 < day } ?? false
    }
  }
}
