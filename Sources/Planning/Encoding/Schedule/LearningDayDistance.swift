import Programme

/// The fitting distance behind the learning day; its weight is set in `AfterLearningDay`.
enum LearningDayDistanceEncoding {
  static let id = RuleID.learningDayDistance
}
