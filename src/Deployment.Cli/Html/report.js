// Lights up in the drawing what a finding or stream is about: while it is pointed at or focused, or until it is clicked again.
(() => {
  const drawing = document.querySelector('.drawing');
  let kept = null;

  const light = button => {
    drawing.querySelectorAll('.on').forEach(shown => shown.classList.remove('on'));
    const ids = button ? button.dataset.lights.split(' ').filter(id => id) : [];
    ids.forEach(id => document.getElementById(id)?.classList.add('on'));
    drawing.classList.toggle('lit', ids.length > 0);
  };

  const keep = button => {
    kept?.setAttribute('aria-pressed', 'false');
    kept = button === kept ? null : button;
    kept?.setAttribute('aria-pressed', 'true');
    light(kept);
  };

  for (const button of document.querySelectorAll('button[data-lights]')) {
    const entry = button.closest('li, tr');
    entry.addEventListener('mouseenter', () => light(button));
    entry.addEventListener('mouseleave', () => light(kept));
    button.addEventListener('focus', () => light(button));
    button.addEventListener('blur', () => light(kept));
    button.addEventListener('click', () => keep(button));
  }

  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && kept)
      keep(kept);
  });

  // What is folded away on the screen is still part of the document.
  addEventListener('beforeprint', () => document.querySelectorAll('details').forEach(details => details.open = true));
})();
