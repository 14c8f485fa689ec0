extension ActivityKind {
  /// Returns an activity of this kind with the defaults of a Danish municipality.
  public func template(key: String, name: String) -> Activity {
    var activity = Activity(key: key, name: name, kind: self)
    switch self {
    case .sparringMeeting: Activity.fillSparringMeeting(&activity)
    case .learningDay: Activity.fillLearningDay(&activity)
    case .course: Activity.fillCourse(&activity)
    case .leaderSeminar: Activity.fillLeaderSeminar(&activity)
    case .administrationSeminar: Activity.fillAdministrationSeminar(&activity)
    case .workshop: Activity.fillWorkshop(&activity)
    case .conversation: Activity.fillConversation(&activity)
    case .network: Activity.fillNetwork(&activity)
    case .capacityBuilding: Activity.fillCapacityBuilding(&activity)
    case .meeting: break
    }
    return activity
  }
}
