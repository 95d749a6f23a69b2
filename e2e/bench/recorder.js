// Runs in every measured page before anything else: frames, React's commits, and times from an input to what it causes.
(() => {
  let frames = null;
  let down = false;
  let commits = 0;
  let picked = null;
  let timing = null;

  addEventListener('pointerdown', () => (down = true), true);
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, () => (down = false), true);
  addEventListener('change', ({ target }) => (picked = target.files?.[0] ?? picked), true);

  globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    onCommitFiberRoot: () => (commits += down ? 1 : 0),
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  };

  const tick = (now) => {
    if (!frames) return;
    frames.push(now);
    requestAnimationFrame(tick);
  };

  /** The next event of that type, seen before the page sees it. */
  const heard = (type) =>
    new Promise((resolve) => addEventListener(type, resolve, { once: true, capture: true }));

  /** Resolves after the next frame is drawn: a message comes behind the rendering that follows the callback. */
  const frame = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      requestAnimationFrame(() => port2.postMessage(null));
    });

  const canvasData = (name) => document.querySelector('[role=application]')?.dataset[name];

  /** Resolves when the canvas, or another one in its place, tells another value. */
  const changed = (name) =>
    new Promise((resolve) => {
      const before = canvasData(name);
      const observer = new MutationObserver(() => {
        if (canvasData(name) === before) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    });

  /** The next picture that is made into a link, in bytes. */
  const saved = () =>
    new Promise((resolve) => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        URL.createObjectURL = create;
        resolve(blob.size);
        return create.call(URL, blob);
      };
    });

  /**
   * Resolves once what is being drawn is on screen. A ResizeObserver is told behind all callbacks of a frame, also when
   * one of them made it.
   */
  const shown = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      const sizes = new ResizeObserver(() => {
        sizes.disconnect();
        port2.postMessage(null);
      });
      sizes.observe(document.body);
    });

  /** While a photo is waited for: the widths of the pictures drawn on any canvas since, and when each is on screen. */
  let drawn = null;
  const { drawImage } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.drawImage = function (picture, ...rest) {
    if (drawn?.has(picture.width) === false) drawn.set(picture.width, shown());
    return drawImage.call(this, picture, ...rest);
  };

  /** Resolves when the photo that the canvas tells of is on screen: from its full size, as nothing else is there at first. */
  const photoShown = async () => {
    const width = Number(canvasData('photoWidth'));
    while (!drawn.has(width)) await frame();
    await drawn.get(width);
  };

  /** What is waited for; those of a frame end behind it, for the others a frame is waited for that does not count. */
  const ends = {
    saved,
    mask: () => changed('maskHash'),
    maskFrame: () => changed('maskHash').then(frame),
    photo: () => changed('photoWidth').then(photoShown),
  };

  /** From the next event of a type to what it causes, in ms; the marks stand around it in a trace. */
  const stopwatch = async (type, end) => {
    const event = await heard(type);
    performance.mark('bench:begin');
    drawn = end === 'photo' ? new Map() : null;
    const bytes = (await ends[end]()) ?? 0;
    const ms = performance.now() - event.timeStamp;
    // A frame more than the page has by itself would be felt in what it costs.
    if (end === 'saved' || end === 'mask') await frame();
    performance.mark('bench:end');
    return { ms, bytes };
  };

  globalThis.bench = {
    frame,
    startFrames() {
      frames = [];
      commits = 0;
      requestAnimationFrame(tick);
    },
    stopFrames() {
      const seen = { frames, commits };
      frames = null;
      return seen;
    },
    /** Gets ready for the next event of a type, and for what it causes. */
    arm(type, end) {
      timing = stopwatch(type, end);
    },
    timing: () => timing,
    /** Strokes through page points as fast as they go, a frame between every fifty. */
    async strokes(canvas, walks) {
      const send = (type, [clientX, clientY]) => {
        const held = type === 'pointerup' ? 0 : 1;
        canvas.dispatchEvent(
          new PointerEvent(type, {
            pointerId: 1,
            pointerType: 'mouse',
            isPrimary: true,
            bubbles: true,
            button: type === 'pointermove' ? -1 : 0,
            buttons: held,
            pressure: held / 2,
            clientX,
            clientY,
          }),
        );
      };
      for (const [i, walk] of walks.entries()) {
        send('pointerdown', walk[0]);
        for (const at of walk.slice(1)) send('pointermove', at);
        send('pointerup', walk.at(-1));
        if (i % 50 === 49) await frame();
      }
      await frame();
    },
    /** What the browser itself takes to decode the file that was opened last, in ms. */
    async plainDecode() {
      const start = performance.now();
      const bitmap = await createImageBitmap(picked);
      const ms = performance.now() - start;
      bitmap.close();
      return ms;
    },
  };
})();
