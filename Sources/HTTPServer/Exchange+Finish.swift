import CMicroHTTPD
import HTTP
import Synchronization

extension Exchange {
  /// The library is done with this request, whatever became of it: nothing of it may stay behind.
  func finish(_ reason: MHD_RequestTerminationCode) {
    let wasAccepted = request != nil
    sink.discard()
    record.hold(nil)
    record.stream = nil
    record.isBusy = false
    record.isReceiving = false
    record.expire(at: Monotonic.after(engine.options.idleTimeout))
    let status = sent?.status ?? Int(mhd_status(connection))
    engine.onFinish(
      AccessRecord(
        id: id, method: methodText, route: sent?.route, path: request?.path ?? "", status: status,
        microseconds: Monotonic.now - startedAt, bytes: sent?.bytes ?? 0,
        isComplete: reason == .REQUEST_TERMINATED_COMPLETED_OK))
    if wasAccepted { engine.running.subtract(1, ordering: .relaxed) }
  }
}
