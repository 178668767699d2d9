"Build from settings.ini, the one place where names, versions and requirements are written"
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup

ini = ConfigParser(delimiters=['='])
ini.read(Path(__file__).parent/'settings.ini', encoding='utf8')
cfg = ini['DEFAULT']
extras = {name:cfg[f'{name}_requirements'].split() for name in ('export', 'hub', 'dev')}
extras['dev'] += extras['export']+extras['hub'] # whoever tests, tests all
setup(
    name=cfg['lib_name'], version=cfg['version'], description=cfg['description'], keywords=cfg['keywords'],
    author=cfg['author'], author_email=cfg['author_email'], url=cfg['git_url'], license='Apache-2.0',
    long_description=Path(__file__).with_name('README.md').read_text(encoding='utf8'),
    long_description_content_type='text/markdown',
    packages=find_packages(include=['memotr', 'memotr.*']), include_package_data=True,
    package_data={'memotr': ['kernels/*', 'weights/*', 'recipes/*.yaml', 'datasets/*.yaml', 'py.typed']},
    python_requires=f">={cfg['min_python']}",
    install_requires=cfg['requirements'].split(), extras_require=extras,
    entry_points={'console_scripts': cfg['console_scripts'].split()},
    classifiers=['Development Status :: 3 - Alpha', 'Intended Audience :: Developers', 'Intended Audience :: Science/Research',
                 'Programming Language :: Python :: 3.10', 'Programming Language :: Python :: 3.11', 'Programming Language :: Python :: 3.12'],
    zip_safe=False)
