// Server-Sent Events. The browser goes on after the last event by itself; where the server refused, this asks again.
import { mayAsk } from './api.js';

const retryMillis = 2000;

/**
 * Follows a stream until it is closed. handlers: {eventName: (document) => void}; status: 'live', 'broken' or 'refused'.
 * A handler that returns 'end' ends it. Gives a function that closes it.
 */
export function follow(url, handlers, status) {
  let source = null;
  let timer = null;
  const close = () => {
    clearTimeout(timer);
    source?.close();
  };
  // A stream does not say why it was refused; asking something else does. Who gave no token is not asked again and again.
  const again = () => mayAsk().then(open, (refused) => {
    if (refused.status === 401) status('refused');
    else timer = setTimeout(again, retryMillis);
  });
  const open = () => {
    source = new EventSource(url);
    source.onopen = () => status('live');
    source.onerror = () => {
      status('broken');
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(again, retryMillis);
    };
    for (const [name, handler] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => {
        if (handler(JSON.parse(event.data)) === 'end') {
          close();
          status('ended');
        }
      });
    }
  };
  open();
  return close;
}

/** Calls something soon, once, however often it is asked for; at most every so many milliseconds. */
export function throttled(millis, action) {
  let timer = null;
  let last = 0;
  const run = () => {
    timer = null;
    last = performance.now();
    action();
  };
  const ask = () => {
    timer ??= setTimeout(run, Math.max(0, last + millis - performance.now()));
  };
  ask.cancel = () => clearTimeout(timer);
  return ask;
}
