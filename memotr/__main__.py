"""`python -m memotr` is the `memotr` command."""
from .cli import main

if __name__=='__main__': main()
