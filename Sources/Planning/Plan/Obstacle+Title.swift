public import Programme

extension Obstacle {
  /// What an event that is in no plan yet is called: its activity and its number, and whose it is.
  public static func title(_ key: EventKey, in programme: Programme) -> Text {
    let title = ClashWords.title(key, programme)
    guard let id = programme.activity(key.activity), case .group = programme[id].subject else {
      return title
    }
    return title + .same(": " + key.subject)
  }
}
