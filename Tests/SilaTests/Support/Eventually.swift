/// Waits until `isTrue`, for at most `seconds`; what it was then.
@discardableResult
func eventually(seconds: Double = 60, every pause: Duration = .milliseconds(10), _ isTrue: () async -> Bool) async
  -> Bool
{
  let end = ContinuousClock.now + .seconds(seconds)
  while await !isTrue() {
    if ContinuousClock.now > end { return false }
    try? await Task.sleep(for: pause)
  }
  return true
}
