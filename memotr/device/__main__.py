"""`python -m memotr.device`"""
from .speed import main

raise SystemExit(main())
