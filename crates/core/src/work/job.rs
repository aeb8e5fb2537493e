use std::cell::Cell;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// Work that each step resumes where the last one stopped. Dropping it cancels it.
pub struct Job<'a, T> {
    work: Pin<Box<dyn Future<Output = T> + 'a>>,
    pace: Rc<Pace>,
}

impl<'a, T> Job<'a, T> {
    /// Work that pauses by awaiting [`Pace::rest`]. Nothing is done before the first step.
    pub fn new<W: Future<Output = T> + 'a>(work: impl FnOnce(Rc<Pace>) -> W) -> Self {
        let pace = Rc::new(Pace::default());
        Self {
            work: Box::pin(work(pace.clone())),
            pace,
        }
    }

    /// Does about this many units of work. Returns the result once it is done, after which there
    /// must be no further step.
    pub fn step(&mut self, units: usize) -> Option<T> {
        self.pace.left.set(units);
        // The work waits only for its pace, so there is nobody to wake.
        match self
            .work
            .as_mut()
            .poll(&mut Context::from_waker(Waker::noop()))
        {
            Poll::Ready(result) => Some(result),
            Poll::Pending => None,
        }
    }

    /// Does everything that is left, in one go.
    pub fn finish(mut self) -> T {
        loop {
            if let Some(result) = self.step(usize::MAX) {
                return result;
            }
        }
    }

    /// How much is done, from 0 to 1.
    pub fn progress(&self) -> f64 {
        self.pace.progress()
    }
}

/// The progress of the work, and how much of it may be done before it pauses.
#[derive(Default)]
pub struct Pace {
    /// Units left in this step.
    left: Cell<usize>,
    /// The share of the whole that the earlier parts had, from 0 to 1.
    before: Cell<f64>,
    /// The share of the whole that this part has, from 0 to 1.
    share: Cell<f64>,
    /// How much of this part is done, from 0 to 1.
    done: Cell<f64>,
}

impl Pace {
    /// Begins the next part of the work, which is this share of the whole, from 0 to 1.
    pub fn begin(&self, share: f64) {
        self.before.set(self.before.get() + self.share.get());
        self.share.set(share);
        self.done.set(0.0);
    }

    /// To be awaited after this many units of work; `done` of `of` is the progress of the part.
    /// Pauses when the step's units are used up.
    pub fn rest(&self, units: usize, done: usize, of: usize) -> Rest<'_> {
        let left = self.left.get();
        self.left.set(left.saturating_sub(units));
        if left <= units {
            self.done.set(done as f64 / of.max(1) as f64);
        }
        Rest {
            pace: self,
            rests: left <= units,
        }
    }

    fn progress(&self) -> f64 {
        (self.before.get() + self.share.get() * self.done.get()).min(1.0)
    }
}

/// Ends the step when its units are used up, and else goes on at once.
#[must_use = "work that does not await its rest never pauses"]
pub struct Rest<'a> {
    pace: &'a Pace,
    rests: bool,
}

impl Future for Rest<'_> {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if self.rests && self.pace.left.get() == 0 {
            self.rests = false;
            Poll::Pending
        } else {
            Poll::Ready(())
        }
    }
}
